package org.callwright.designer.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.callwright.app.AppException;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.InsertionPoint;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

/** What was set aside is put back, or deleted. */
class SetAsideEditsTest {
    private static final StepId S1 = new StepId("s1");
    private static final StepId S2 = new StepId("s2");
    private static final StepId S3 = new StepId("s3");
    private static final StepId S4 = new StepId("s4");

    /** s1 → s2; set aside: s3 → s4 */
    private static final Flow FLOW = Flow.empty(new FlowId("flow1"), "Test")
            .withStep(step(S1, "pause").connect("next", S2))
            .withStep(step(S2, "pause"))
            .withStep(step(S3, "pause").connect("next", S4))
            .withStep(step(S4, "pause"))
            .withStart(S1);

    private final SetAsideEdits edits = new SetAsideEdits(new Palette());

    @Test
    void whereSomethingFollowsThatComesAfterTheLastStep() {
        Flow flow = edits.putBack(FLOW, S3, new InsertionPoint.Branch(S1, "next"));
        assertThat(flow.reachable()).containsExactlyInAnyOrder(S1, S2, S3, S4);
        assertThat(flow.step(S1).orElseThrow().target("next")).contains(S3);
        assertThat(flow.step(S4).orElseThrow().target("next")).contains(S2);
    }

    @Test
    void whereNothingFollowsItIsLedTo() {
        Flow flow = edits.putBack(FLOW, S3, new InsertionPoint.Branch(S2, "next"));
        assertThat(flow.step(S2).orElseThrow().target("next")).contains(S3);
        assertThat(flow.step(S4).orElseThrow().exits()).isEmpty();
    }

    @Test
    void whatEndsTheCallIsRefusedWhereSomethingFollows() {
        Flow ending = FLOW.withStep(step(S4, "end"));
        assertThatThrownBy(() -> edits.putBack(ending, S3, new InsertionPoint.Start()))
                .isInstanceOf(AppException.class)
                .hasMessageContaining("open");
        Flow loop = FLOW.withStep(step(S4, "pause").connect("next", S3));
        assertThatThrownBy(() -> edits.putBack(loop, S3, new InsertionPoint.Start()))
                .isInstanceOf(AppException.class);
    }

    @Test
    void allOfABranchIsMoved() {
        Flow call = FLOW.withStep(call().connect("busy", S3));
        InsertionPoint.Branch busy = new InsertionPoint.Branch(S2, "busy");
        Flow moved = edits.move(call, busy, S3, new InsertionPoint.Start());
        assertThat(moved.start()).contains(S3);
        assertThat(moved.step(S4).orElseThrow().target("next")).contains(S1);
        assertThat(moved.step(S2).orElseThrow().exits()).isEmpty();
        assertThat(edits.move(call, busy, S3, busy)).isEqualTo(call);
    }

    @Test
    void aCopyOfABranchLeadsToTheCopiesAndToWhatOthersLeadToAsWell() {
        StepId s5 = new StepId("s5");
        StepId s6 = new StepId("s6");
        Flow joined = FLOW.withStep(call().connect("busy", S3))
                .withStep(step(S4, "call").connect("busy", S2).connect("refused", S3));
        Flow copied = edits.copy(joined, S3, new InsertionPoint.Start());
        assertThat(copied.start()).contains(s5);
        assertThat(copied.steps().get(s5).exits()).isEqualTo(Map.of("next", s6));
        assertThat(copied.steps().get(s6).exits()).isEqualTo(Map.of("busy", S2, "refused", s5, "failed", S1));
        assertThat(copied.steps()).containsAllEntriesOf(joined.steps());
    }

    @Test
    void whatIsCopiedIsNotContinuedAtAStepThatOthersLeadTo() {
        Flow shared = FLOW.withStep(call().connect("busy", S3).connect("failed", S4));
        assertThatThrownBy(() -> edits.copy(shared, S3, new InsertionPoint.Start()))
                .isInstanceOf(AppException.class)
                .hasMessageContaining("open");
        Flow copied = edits.copy(shared, S3, new InsertionPoint.Branch(S2, "refused"));
        assertThat(copied.steps().get(new StepId("s5")).target("next")).contains(S4);
    }

    @Test
    void whatGoesWithItIsTold() {
        assertThat(edits.following(FLOW, S3)).containsExactly(S3, S4);
        Flow joined = FLOW.withStep(step(S4, "pause").connect("next", S2));
        assertThat(edits.following(joined, S3)).containsExactly(S3, S4);
    }

    private static Step call() {
        return step(S2, "call");
    }

    private static Step step(StepId id, String action) {
        return Step.of(id, action, 1, ConfigValue.Group.EMPTY);
    }
}
