package org.callwright.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

class FlowEditsTest {
    private static final InsertionPoint START = new InsertionPoint.Start();
    private static final Optional<String> NEXT = Optional.of("next");

    /** menu s1: key 1 → s2 → s4; key 2 → s3 → s4 (a join); s4 → s1 (a loop). */
    private final Flow flow = Flow.empty(new FlowId("flow1"), "Test")
            .withStep(step("s1").connect("key-1", id("s2")).connect("key-2", id("s3")))
            .withStep(step("s2").connect("next", id("s4")))
            .withStep(step("s3").connect("next", id("s4")))
            .withStep(step("s4").connect("next", id("s1")))
            .withStart(id("s1"));

    @Test
    void insertingBetweenTwoStepsKeepsBoth() {
        Flow after = FlowEdits.insert(flow, branch("s1", "key-1"), step("s5"), NEXT);

        assertThat(FlowEdits.target(after, branch("s1", "key-1"))).contains(id("s5"));
        assertThat(FlowEdits.target(after, branch("s5", "next"))).contains(id("s2"));
    }

    @Test
    void insertingAtTheStartAndAtAnOpenBranch() {
        assertThat(FlowEdits.target(FlowEdits.insert(flow, START, step("s5"), NEXT), START))
                .contains(id("s5"));
        assertThat(FlowEdits.insert(flow, branch("s1", "key-3"), step("s5"), NEXT)
                        .step(id("s5"))
                        .orElseThrow()
                        .exits())
                .isEmpty();
    }

    @Test
    void deletingWhatWasInsertedUndoesIt() {
        for (InsertionPoint insertionPoint :
                new InsertionPoint[] {START, branch("s1", "key-1"), branch("s4", "next")}) {
            Flow inserted = FlowEdits.insert(flow, insertionPoint, step("s5"), NEXT);
            assertThat(FlowEdits.delete(inserted, id("s5"), NEXT)).isEqualTo(flow);
        }
    }

    @Test
    void deletingHealsEveryArrowThatLedThere() {
        Flow after = FlowEdits.delete(flow, id("s4"), NEXT);

        assertThat(FlowEdits.target(after, branch("s2", "next"))).contains(id("s1"));
        assertThat(FlowEdits.target(after, branch("s3", "next"))).contains(id("s1"));
    }

    @Test
    void aMovedStepLeavesItsMainBranchBehindAndTakesTheOthersAlong() {
        Flow with = FlowEdits.connect(flow.withStep(step("s6")), branch("s3", "failed"), id("s6"));

        Flow moved = FlowEdits.move(with, id("s3"), branch("s1", "key-1"), NEXT);

        assertThat(FlowEdits.target(moved, branch("s1", "key-2"))).contains(id("s4"));
        assertThat(FlowEdits.target(moved, branch("s1", "key-1"))).contains(id("s3"));
        assertThat(FlowEdits.target(moved, branch("s3", "next"))).contains(id("s2"));
        assertThat(FlowEdits.target(moved, branch("s3", "failed"))).contains(id("s6"));
    }

    @Test
    void aStepThatIsMovedToWhereItIsStaysAsItIs() {
        assertThat(FlowEdits.move(flow, id("s2"), branch("s1", "key-1"), NEXT)).isEqualTo(flow);
    }

    @Test
    void aStepCannotBeMovedBehindWhatComesAlongWithIt() {
        Flow with = FlowEdits.connect(flow.withStep(step("s6")), branch("s3", "failed"), id("s6"));

        assertThatThrownBy(() -> FlowEdits.move(with, id("s3"), branch("s6", "next"), NEXT))
                .hasMessageContaining("behind itself");
    }

    @Test
    void deletingAStepThatLeadsNowhereOnOpensTheArrow() {
        Flow after = FlowEdits.delete(flow, id("s2"), Optional.empty());

        assertThat(FlowEdits.target(after, branch("s1", "key-1"))).isEmpty();
    }

    @Test
    void aStepThatLeadsToItselfIsDeletedAllTheSame() {
        Flow self = flow.withStep(step("s5").connect("next", id("s5"))).withStart(id("s5"));

        assertThat(FlowEdits.delete(self, id("s5"), NEXT).start()).isEmpty();
    }

    @Test
    void deletingWithAllThatFollowsLeavesWhatIsReachedOtherwise() {
        Flow after = FlowEdits.deleteWithFollowing(flow, id("s2"));
        assertThat(after.steps()).containsOnlyKeys(id("s1"), id("s3"), id("s4"));

        Flow parked = flow.withStep(step("s9"));
        assertThat(FlowEdits.deleteWithFollowing(parked, id("s1")).steps()).containsOnlyKeys(id("s9"));
    }

    @Test
    void connectingAndDisconnectingAreOpposites() {
        InsertionPoint open = branch("s2", "failed");

        assertThat(FlowEdits.disconnect(FlowEdits.connect(flow, open, id("s3")), open))
                .isEqualTo(flow);
    }

    @Test
    void aStepThatIsGoneIsSaid() {
        assertThatThrownBy(() -> FlowEdits.connect(flow, START, id("s9"))).hasMessageContaining("no step s9");
        assertThatThrownBy(() -> FlowEdits.insert(flow, START, step("s1"), NEXT))
                .hasMessageContaining("s1 already");
    }

    private static InsertionPoint branch(String step, String exit) {
        return new InsertionPoint.Branch(id(step), exit);
    }

    private static Step step(String id) {
        return Step.of(id(id), "x", 1, ConfigValue.Group.EMPTY);
    }

    private static StepId id(String id) {
        return new StepId(id);
    }
}
