package org.callwright.designer.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.callwright.app.ReferenceDirectory;
import org.callwright.compiler.form.ReferenceKind;
import org.callwright.designer.canvas.Palette;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;
import org.callwright.store.StaleRevisionException;
import org.junit.jupiter.api.Test;

/** What is said to two who change one callflow at once. */
class ConcurrentEditsTest {
    private static final StepId CALL = new StepId("s1");
    private static final StepId PAUSE = new StepId("s2");
    private static final Flow FLOW = Flow.empty(new FlowId("flow1"), "Test")
            .withStep(Step.of(CALL, "call", 1, ConfigValue.Group.EMPTY).withLabel("Ring them"))
            .withStep(Step.of(PAUSE, "pause", 1, ConfigValue.Group.EMPTY))
            .withStart(CALL);

    private final ConcurrentEdits concurrentEdits = new ConcurrentEdits(new Palette(), new NamesBob());

    @Test
    void aChangeThatCameTooLateIsSaidWordByWord() {
        var lost = new DraftConflictException(FLOW, callingBob(), new StaleRevisionException("Test"));

        assertThat(concurrentEdits.lost(lost))
                .isEqualTo("Someone else changed it a moment before you, so your change was not kept:"
                        + " At \"Ring them\", \"Phone\" is Bob <101> instead of empty. You see the newest draft now."
                        + " Make the change again if it still fits.");
    }

    @Test
    void whatHappensToTheStepInHandIsSaid() {
        assertThat(concurrentEdits.happened(FLOW, callingBob(), CALL))
                .hasValue("The step was just changed elsewhere: At \"Ring them\", \"Phone\" is Bob <101> instead of"
                        + " empty.");
        assertThat(concurrentEdits.happened(
                        FLOW, FLOW.withSteps(callingBob().steps().tailMap(PAUSE)), CALL))
                .hasValue("The step was just removed elsewhere.");
    }

    @Test
    void whatHappensToOtherStepsDisturbsNobody() {
        assertThat(concurrentEdits.happened(FLOW, callingBob(), PAUSE)).isEmpty();
        assertThat(concurrentEdits.happened(FLOW, FLOW.withName("Other"), CALL)).isEmpty();
        Flow both = callingBob().withStep(FLOW.step(PAUSE).orElseThrow().withNote("New"));
        assertThat(concurrentEdits.happened(FLOW, both, PAUSE))
                .hasValue("The step was just changed elsewhere: The note of \"Pause\" is another.");
        assertThat(concurrentEdits.happened(FLOW, FLOW, CALL)).isEmpty();
    }

    private static Flow callingBob() {
        Step step = FLOW.step(CALL).orElseThrow();
        return FLOW.withStep(
                step.withConfig(1, step.config().with("phone", new ConfigValue.Reference("phone", "bob"))));
    }

    /** Knows Bob and nobody else. */
    private record NamesBob() implements ReferenceDirectory {
        @Override
        public ReferenceDirectory in(Locale language) {
            return this;
        }

        @Override
        public Listing list(ReferenceKind kind) {
            return new Listing(List.of(new Entry("bob", "Bob <101>")), true);
        }

        @Override
        public List<Entry> variables() {
            return List.of();
        }

        @Override
        public String name(ConfigValue.Reference reference) {
            return reference.id().equals("bob") ? "Bob <101>" : reference.id();
        }

        @Override
        public long edition() {
            return 0;
        }
    }
}
