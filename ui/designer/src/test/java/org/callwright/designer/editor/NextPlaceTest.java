package org.callwright.designer.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.callwright.designer.canvas.CanvasEdits;
import org.callwright.designer.canvas.Palette;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.InsertionPoint;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

/** Where a step goes that is added without saying where. */
class NextPlaceTest {
    private static final Flow EMPTY = Flow.empty(new FlowId("flow1"), "Test");

    private final NextPlace places = new NextPlace(new CanvasEdits(new Palette()));

    @Test
    void withoutStepsItIsTheStart() {
        assertThat(places.after(Optional.empty(), EMPTY)).contains(new InsertionPoint.Start());
    }

    @Test
    void itFollowsTheLastStepOfTheMainBranches() {
        Flow flow = EMPTY.withStep(step("s1", "pause").connect("next", new StepId("s2")))
                .withStep(step("s2", "call").connect("busy", new StepId("s3")))
                .withStep(step("s3", "pause"))
                .withStart(new StepId("s1"));
        assertThat(places.after(Optional.empty(), flow))
                .contains(new InsertionPoint.Branch(new StepId("s2"), "failed"));
    }

    @Test
    void nothingFollowsTheEndOfTheCall() {
        Flow flow = EMPTY.withStep(step("s1", "end")).withStart(new StepId("s1"));
        assertThat(places.after(Optional.empty(), flow)).isEmpty();
        assertThat(places.after(Optional.of(new StepId("s1")), flow)).isEmpty();
    }

    @Test
    void afterASelectedStepItFollowsThatByItsMainBranch() {
        Flow flow = EMPTY.withStep(step("s1", "call").connect("failed", new StepId("s2")))
                .withStep(step("s2", "pause"))
                .withStart(new StepId("s1"));
        assertThat(places.after(Optional.of(new StepId("s1")), flow))
                .contains(new InsertionPoint.Branch(new StepId("s1"), "failed"));
    }

    @Test
    void aLoopHasAnEndToo() {
        Flow flow = EMPTY.withStep(step("s1", "pause").connect("next", new StepId("s1")))
                .withStart(new StepId("s1"));
        assertThat(places.after(Optional.empty(), flow)).contains(new InsertionPoint.Branch(new StepId("s1"), "next"));
    }

    private static Step step(String id, String action) {
        return Step.of(new StepId(id), action, 1, ConfigValue.Group.EMPTY);
    }
}
