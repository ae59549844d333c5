package org.callwright.asterisk.internal.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.callwright.asterisk.internal.Bridge;
import org.callwright.asterisk.internal.OnDemoPbx;
import org.callwright.asterisk.internal.TestFlows;
import org.callwright.asterisk.testing.DemoPbx;
import org.callwright.model.PhoneNumber;
import org.callwright.pbx.Publication;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers whose names have line breaks in them, which Asterisk sends on by AMI as they are. */
class HostileCallerIT extends OnDemoPbx {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "3%0d%0a%0d%0aX%3ay",
                "3%0a%0aX%3ay",
                "3%0d%0aUniqueid%3a 7%0d%0a%0d%0aEvent%3a CoreShowChannelsComplete",
                "3%0d%0a%0d%0aEvent%3a Reload%0d%0aModule%3a All%0d%0a%0d%0aX%3ay"
            })
    void publishingGoesOnWhileSuchACallIsHeld(String name) throws Exception {
        Bridge.append(
                extensionsConf(),
                "\n[hostile]\nexten => s,1,Answer()\n same => n,Set(CALLERID(num)=${URIDECODE(" + name
                        + ")})\n same => n,Set(CALLERID(name)=${CALLERID(num)})\n same => n,Wait(60)\n");
        pbx.cli("dialplan reload");
        pbx.cli("channel originate Local/s@hostile application Wait 60");
        DemoPbx.await(
                "the call",
                Duration.ofSeconds(5),
                () -> pbx.cli("core show channels").contains("Wait"));
        Publication publication = TestFlows.waiting("good", PhoneNumber.extension("200"));

        server.publish(publication);

        assertThat(Bridge.isLive(server, publication)).isTrue();
        assertThat(server.calls().channels()).isNotEmpty().doesNotContainNull();
        pbx.cli("channel request hangup all");
        DemoPbx.await(
                "the call is over",
                Duration.ofSeconds(5),
                () -> server.calls().channels().isEmpty());
    }
}
