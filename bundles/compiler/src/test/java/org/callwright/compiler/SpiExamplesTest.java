package org.callwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.compiler.Flows.flow;
import static org.callwright.compiler.Flows.group;
import static org.callwright.compiler.Flows.reference;
import static org.callwright.compiler.Flows.step;

import java.util.List;
import org.callwright.compiler.examples.DayNight;
import org.callwright.compiler.examples.RingGroup;
import org.callwright.compiler.examples.WebRequest;
import org.callwright.model.Flow;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

/** Small versions of difficult actions: whether the SPI can carry them is settled before anything is built on it. */
class SpiExamplesTest {
    private final Compiler compiler = new Compiler(Flows.catalog(
            new RingGroup(), new DayNight(), new WebRequest(), new TestActions.End(), new TestActions.Say()));

    @Test
    void aRingGroupCarriesMembersThatJoinLaterAndRoundsThatAreCounted() {
        var members = new ConfigValue.Items(List.of(
                group("phone", reference("phone", "alice")), group("phone", reference("phone", "bob"), "delay", 5)));
        Flow flow = flow(
                step("s1", "example-ring-group", "members", members, "rounds", 2)
                        .connect("not-answered", new StepId("s2")),
                step("s2", "test-end"));

        Golden.assertMatches(
                "ring-group.conf", compiler.compile(flow, 1).dialplan().orElseThrow());
    }

    @Test
    void aDayNightSwitchCarriesStateThatRepublishingKeepsAFeatureCodeAndALamp() {
        Flow flow = flow(
                step("s1", "example-day-night", "code", "*28", "pin", "1234")
                        .connect("day", new StepId("s2"))
                        .connect("night", new StepId("s3")),
                step("s2", "test-end"),
                step("s3", "test-end"));
        Compilation compilation = compiler.compile(flow, 1);

        Golden.assertMatches("day-night.conf", compilation.dialplan().orElseThrow());

        FeatureCompilation saved =
                compiler.compileFeatures("office", flow.step(new StepId("s1")).orElseThrow());
        assertThat(saved.problems()).isEmpty();
        assertThat(saved.codes()).containsExactly("*28");
        Golden.assertMatches("day-night-features.conf", saved.text().orElseThrow());
    }

    @Test
    void aWebRequestCarriesADeadlineAndAWayOnWithoutAnswer() {
        Flow flow = flow(
                step("s1", "example-web-request", "url", "https://example.com/crm?secret=1")
                        .connect("ok", new StepId("s2"))
                        .connect("failed", new StepId("s3")),
                step("s2", "test-end"),
                step("s3", "test-end"));
        String text = compiler.compile(flow, 1).dialplan().orElseThrow();

        Golden.assertMatches("web-request.conf", text);
        assertThat(text).doesNotContain("example.com").doesNotContain("secret");
    }
}
