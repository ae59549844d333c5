package org.callwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.compiler.Flows.catalog;
import static org.callwright.compiler.Flows.flow;
import static org.callwright.compiler.Flows.step;
import static org.callwright.model.ProblemCode.*;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.junit.jupiter.api.Test;

class CompilerTest {
    private final Compiler compiler =
            new Compiler(catalog(new TestActions.End(), new TestActions.Say(), new TestActions.Run()));

    @Test
    void compilesTheSameFlowToTheSameText() {
        Flow flow = flow(say("s1", "s2"), step("s2", "test-end"));

        assertThat(compiler.compile(flow, 3)).isEqualTo(compiler.compile(flow, 3));
        assertThat(compiler.compile(flow, 3).dialplan()).contains("""
                        [callwright-flow1-v3]
                        exten => s1,1,Set(CWV_x=hello)
                         same => n,Goto(s2,1)
                        exten => s2,1,Hangup()
                        """);
        assertThat(compiler.compile(flow, 3).actions()).containsOnlyKeys("test-say", "test-end");
    }

    @Test
    void anOpenBranchGoesToWhereAllOpenBranchesGo() {
        assertThat(compiler.compile(flow(step("s1", "test-say", "text", "x")), 1)
                        .dialplan())
                .hasValueSatisfying(text -> assertThat(text).contains("Goto(callwright-open,s,1)"));
    }

    @Test
    void aSwitchedOffStepIsLeftByItsMainBranchAndHasNoLine() {
        Flow flow = flow(
                say("s1", "s2"),
                        say("s2", "s4").connect("later", new StepId("s3")).switched(false),
                step("s3", "test-end"), step("s4", "test-end"));

        assertThat(compiler.compile(flow, 1).dialplan())
                .hasValueSatisfying(text -> assertThat(text)
                        .contains("exten => s1,1,Set(CWV_x=hello)\n same => n,Goto(s4,1)\n")
                        .doesNotContain("s2"));
    }

    @Test
    void aFlowWithoutStepsNameOrNumberIsToldSo() {
        assertThat(codes(Flow.empty(new FlowId("flow1"), " "))).containsExactly(NAME_MISSING, NOTHING_DRAWN, NO_NUMBER);
    }

    @Test
    void aBranchThatLeadsNowhereNamesItsStep() {
        List<Problem> problems = compiler.compile(flow(say("s1", "s9")), 1).problems();

        assertThat(problems).first().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(BRANCH_LEADS_NOWHERE);
            assertThat(problem.step()).contains(new StepId("s1"));
        });
    }

    @Test
    void aStartThatLeadsNowhereIsAnError() {
        assertThat(codes(flow(step("s1", "test-end")).withStart(new StepId("s7"))))
                .contains(START_MISSING);
    }

    @Test
    void aStepThatNobodyReachesIsAWarningAndNotInTheText() {
        Flow flow = flow(step("s1", "test-end"), step("s2", "no-such-action"));

        assertThat(codes(flow)).containsExactly(STEP_UNREACHABLE);
        assertThat(compiler.compile(flow, 1).dialplan().orElseThrow()).doesNotContain("s2");
    }

    @Test
    void anActionThatIsNotInstalledRefusesPublishingAndNamesIt() {
        Compilation compilation = compiler.compile(flow(step("s1", "carrier-pigeon")), 1);

        assertThat(compilation.dialplan()).isEmpty();
        assertThat(compilation.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ACTION_UNAVAILABLE);
            assertThat(problem.inEnglish()).contains("carrier-pigeon");
        });
    }

    @Test
    void aMissingFieldIsNamedByItsLabel() {
        Compilation compilation = compiler.compile(flow(step("s1", "test-run", "argument", "x")), 1);

        assertThat(compilation.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(FIELD_REQUIRED);
            assertThat(problem.field()).contains("application");
            assertThat(problem.inEnglish()).startsWith("\"Application\"");
        });
    }

    @Test
    void aLoopThatNothingSlowsDownIsRefused() {
        Flow flow = flow(say("s1", "s2"), say("s2", "s1"));

        assertThat(codes(flow)).contains(LOOP_WITHOUT_CALLER);
    }

    @Test
    void aLoopThatWaitsForTheCallerIsLegal() {
        Flow flow = flow(say("s1", "s2"), step("s2", "test-say", "text", "x").connect("later", new StepId("s1")));

        assertThat(codes(flow)).isEmpty();
    }

    @Test
    void switchingTheSlowStepOfALoopOffMakesItSpin() {
        Flow flow = flow(
                say("s1", "s2"),
                step("s2", "test-run", "application", "Wait", "argument", "1")
                        .connect("next", new StepId("s1"))
                        .switched(false));

        assertThat(codes(flow)).contains(LOOP_WITHOUT_CALLER);
    }

    @Test
    void aBranchThatWantsAChoiceWarnsWhileItIsOpen() {
        Flow flow = flow(say("s1", "s2").disconnect("later"), step("s2", "test-end"));

        assertThat(codes(flow)).containsExactly(BRANCH_NEEDS_CHOICE);
    }

    @Test
    void aBranchThatTheActionDoesNotHaveIsTold() {
        Flow flow = flow(say("s1", "s2").connect("ghost", new StepId("s2")), step("s2", "test-end"));

        assertThat(codes(flow)).contains(BRANCH_UNKNOWN);
    }

    @Test
    void aThousandStepsInALineCompile() {
        var steps = new TreeMap<StepId, Step>();
        for (int i = 1; i <= 1_000; i++) {
            steps.put(new StepId("s" + i), say("s" + i, "s" + (i + 1)));
        }
        steps.put(new StepId("s1001"), step("s1001", "test-end"));
        Flow flow = Flow.empty(new FlowId("flow1"), "Long")
                .withSteps(steps)
                .withStart(new StepId("s1"))
                .withNumbers(Set.of());

        assertThat(compiler.compile(flow, 1).dialplan().orElseThrow()).contains("exten => s1000,1");
    }

    private static Step say(String id, String next) {
        return step(id, "test-say", "text", "hello")
                .connect("now", new StepId(next))
                .connect("later", new StepId(next));
    }

    private List<ProblemCode> codes(Flow flow) {
        return compiler.compile(flow, 1).problems().stream().map(Problem::code).toList();
    }
}
