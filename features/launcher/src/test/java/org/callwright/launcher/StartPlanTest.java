package org.callwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.callwright.launcher.ami.AmiLogin;
import org.junit.jupiter.api.Test;

class StartPlanTest {
    private static final Path DATA = Path.of("/srv/callwright data/ä");

    @Test
    void aPlanWithADemoPbxTravelsInTheEnvironment() {
        StartPlan plan = new StartPlan(
                new DataFolder(DATA),
                8081,
                "0.0.0.0",
                false,
                true,
                true,
                new Pbx.Demo(DATA.resolve("pbx"), 5070, 5039),
                "trunks",
                "phones",
                "127.0.0.1",
                4574);

        assertThat(StartPlan.of(plan.toEnvironment())).isEqualTo(plan);
        assertThat(plan.toEnvironment())
                .containsEntry("START_DATA", DATA.toString())
                .containsEntry("START_BUILD", "")
                .containsEntry("START_CONSOLE", "yes")
                .containsEntry("START_DEMO_PBX", DATA + "/pbx");
    }

    @Test
    void aPlanWithAPbxThatWasThereTravelsInTheEnvironment() {
        var login = new AmiLogin("192.0.2.10", 5038, "callwright", " s=cr't $HOME ");
        StartPlan withFolder = TestPlans.existing(DATA, login, Optional.of(Path.of("/etc/asterisk")));
        StartPlan amiAlone = TestPlans.existing(DATA, login, Optional.empty());

        assertThat(StartPlan.of(withFolder.toEnvironment())).isEqualTo(withFolder);
        assertThat(StartPlan.of(amiAlone.toEnvironment())).isEqualTo(amiAlone);
        assertThat(amiAlone.toEnvironment()).containsEntry("START_BUILD", "yes").containsEntry("START_DEMO_PBX", "");
    }

    @Test
    void aConsoleHasNoLog() {
        StartPlan plan = TestPlans.demo(DATA, 8080, 5038);

        assertThat(plan.host(1).log()).contains(DATA.resolve("log/host.log"));
        var environment = plan.toEnvironment();
        environment.put("START_CONSOLE", "yes");
        assertThat(StartPlan.of(environment).host(1).log()).isEmpty();
    }
}
