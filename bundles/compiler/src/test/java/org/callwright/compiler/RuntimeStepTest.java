package org.callwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.compiler.Flows.step;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.callwright.action.Exit;
import org.callwright.action.Variable;
import org.callwright.compiler.bind.RuntimeStep;
import org.callwright.compiler.dialplan.StepToken;
import org.callwright.compiler.dialplan.VersionText;
import org.callwright.compiler.examples.WebRequest;
import org.callwright.compiler.print.ValuePrinter;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuntimeStepTest {
    private final Compiler compiler = new Compiler(Flows.catalog(new WebRequest(), new TestActions.End()));
    private final List<Problem> problems = new ArrayList<>();

    @Test
    void aStepIsReadyWithItsDeadlineAndExits() {
        Step step = step("s1", "example-web-request", "url", "https://example.com/");

        RuntimeStep ready = compiler.runtimeStep(step, problems::add).orElseThrow();

        assertThat(ready.deadline()).isEqualTo(Duration.ofSeconds(3));
        assertThat(ready.exits()).extracting(Exit::id).containsExactly("ok", "failed");
        assertThat(problems).isEmpty();
    }

    @Test
    void aStepThatTheContainerDoesNotRunIsNone() {
        assertThat(compiler.runtimeStep(step("s1", "test-end"), problems::add)).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void aStepWhoseActionIsGoneSaysSo() {
        assertThat(compiler.runtimeStep(step("s1", "gone"), problems::add)).isEmpty();
        assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.ACTION_UNAVAILABLE);
    }

    @Test
    void aTokenReadsWhatItWrote() {
        var token = new StepToken(new FlowId("flow1"), 12, new StepId("s3"));

        assertThat(token).hasToString("flow1/12/s3");
        assertThat(StepToken.parse("flow1/12/s3")).contains(token);
        assertThat(token.exitVariable()).isEqualTo("CW_s3_exit");
        assertThat(new ValuePrinter().target(new Variable.Named("customer"))).isEqualTo("CWV_customer");
        assertThat(new ValuePrinter().target(Variable.function("CALLERID", "num")))
                .isEqualTo("CALLERID(num)");
    }

    @Test
    void theTextOfAnotherVersionAsksForStepsOfThatVersion() {
        Flow flow = Flows.flow(step("s1", "example-web-request", "url", "https://example.com/"));
        String first = compiler.compile(flow, 1).dialplan().orElseThrow();

        assertThat(first).contains("/" + flow.id() + "/1/s1)");
        assertThat(VersionText.numbered(first, flow.id(), 1, 12))
                .isEqualTo(compiler.compile(flow, 12).dialplan().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "flow1",
                "flow1/1",
                "flow1/0/s1",
                "flow1/-1/s1",
                "flow1/1/s",
                "../1/s1",
                "flow1/1/s1/",
                "Flow1/1/s1",
                "flow1/9999999999/s1",
                "flow1/1/s1\n"
            })
    void whatIsNoTokenIsNone(String text) {
        assertThat(StepToken.parse(text)).isEmpty();
    }
}
