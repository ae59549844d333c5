package org.callwright.designer.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callwright.action.Exit;
import org.callwright.app.AppException;
import org.callwright.compiler.Compiler;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.InsertionPoint;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

/** Branches are named and exchanged where they are drawn. */
class BranchEditsTest {
    private static final StepId CALL = new StepId("s1");
    private static final StepId PAUSE = new StepId("s2");
    private static final InsertionPoint.Branch BUSY = new InsertionPoint.Branch(CALL, "busy");

    private static final Flow FLOW = Flow.empty(new FlowId("flow1"), "Test")
            .withStep(Step.of(CALL, "call", 1, ConfigValue.Group.EMPTY).connect("busy", PAUSE))
            .withStep(Step.of(PAUSE, "pause", 1, ConfigValue.Group.EMPTY))
            .withStart(CALL);

    @Test
    void aNameIsKeptWithTheStepAndSaidEverywhere() {
        Flow named = BranchEdits.name(FLOW, BUSY, " Engaged ");
        assertThat(call(named).names()).isEqualTo(Map.of("busy", "Engaged"));
        assertThat(new Compiler(new Palette()).exits(call(named)))
                .extracting(Exit::label)
                .contains("Engaged")
                .doesNotContain("If busy");
        assertThat(BranchEdits.name(named, BUSY, " ")).isEqualTo(FLOW);
    }

    @Test
    void twoBranchesTakeEachOthersPlace() {
        Flow exchanged = BranchEdits.exchange(BranchEdits.name(FLOW, BUSY, "Engaged"), BUSY, "failed");
        assertThat(call(exchanged).exits()).isEqualTo(Map.of("failed", PAUSE));
        assertThat(call(exchanged).names()).isEqualTo(Map.of("failed", "Engaged"));
        assertThat(BranchEdits.exchange(exchanged, new InsertionPoint.Branch(CALL, "failed"), "busy"))
                .isEqualTo(BranchEdits.name(FLOW, BUSY, "Engaged"));
        assertThat(BranchEdits.exchange(FLOW, BUSY, "busy")).isEqualTo(FLOW);
    }

    @Test
    void rowsComeBeforeAnotherAndLeadWhereTheyLed() {
        Flow sorts = FLOW.withStep(
                Palette.sort(new StepId("s3"), "open", "sat", "sun").connect("row-open", PAUSE));

        Step ordered = new CanvasEdits(new Palette())
                .order(sorts, new StepId("s3"), List.of("row-sun"), Optional.of("row-open"))
                .step(new StepId("s3"))
                .orElseThrow();
        assertThat(new Compiler(new Palette()).exits(ordered))
                .extracting(Exit::id)
                .containsExactly("row-sun", "row-open", "row-sat", "otherwise");
        assertThat(ordered.exits()).isEqualTo(Map.of("row-open", PAUSE));
    }

    @Test
    void rowsThatWereChangedElsewhereMeanwhileStayAndItIsSaid() {
        Flow sorts = FLOW.withStep(Palette.sort(new StepId("s3"), "open", "sat"));
        CanvasEdits edits = new CanvasEdits(new Palette());

        for (String gone : List.of("s3/row-sun/row-open", "s3/row-open/row-sun", "s4/row-sat/row-open")) {
            String[] names = gone.split("/");
            assertThatThrownBy(() -> edits.order(sorts, new StepId(names[0]), List.of(names[1]), Optional.of(names[2])))
                    .as(gone)
                    .isInstanceOf(AppException.class)
                    .hasMessageContaining("just changed elsewhere");
        }
    }

    private static Step call(Flow flow) {
        return flow.step(CALL).orElseThrow();
    }
}
