package org.callwright.designer.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.callwright.app.changes.Unpublished;
import org.callwright.app.story.Story;
import org.callwright.model.DrawingNotes;
import org.callwright.model.Flow;
import org.callwright.model.FlowEdits;
import org.callwright.model.FlowId;
import org.callwright.model.InsertionPoint;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

/** Where the drawing says that something is not live yet. */
class ChangeMarksTest {
    private static final StepId S1 = new StepId("s1");
    private static final StepId S2 = new StepId("s2");
    private static final StepId S3 = new StepId("s3");
    private static final StepId S4 = new StepId("s4");

    /** A pause, a call, and a pause for who does not get through. */
    private static final Flow LIVE = Flow.empty(new FlowId("flow1"), "Test")
            .withStep(pause(S1).connect("next", S2))
            .withStep(Step.of(S2, "call", 1, ConfigValue.Group.EMPTY).connect("failed", S3))
            .withStep(pause(S3))
            .withStart(S1);

    @Test
    void anInsertedStepIsMarkedAlone() {
        Flow draft = FlowEdits.insert(LIVE, new InsertionPoint.Branch(S1, "next"), pause(S4), Optional.of("next"));
        assertThat(marks(draft)).containsExactly("s4: Not in version 3");
    }

    @Test
    void whatFollowsADeletedStepSaysWhatWasThere() {
        assertThat(marks(FlowEdits.delete(LIVE, S2, Optional.of("failed"))))
                .containsExactly("s3: \"Call a phone\" in version 3");
    }

    @Test
    void aRowSaysWhereItLed() {
        Flow draft = LIVE.withStep(LIVE.step(S2).orElseThrow().connect("busy", S1));
        assertThat(marks(draft)).containsExactly("s2/busy: Nothing in version 3");
    }

    @Test
    void aBranchThatIsNotDrawnAnyMoreIsToldAtItsStep() {
        Flow draft = LIVE.withStep(LIVE.step(S2).orElseThrow().disconnect("failed"));
        assertThat(marks(draft)).containsExactly("s2: \"Pause (s3)\" in version 3");
    }

    @Test
    void aChangedStepSaysHowItWas() {
        assertThat(marks(LIVE.withStep(LIVE.step(S1).orElseThrow().switched(false))))
                .containsExactly("s1: Switched on in version 3");
        assertThat(marks(LIVE)).isEmpty();
    }

    @Test
    void anAddedNumberIsNamed() {
        Flow draft = LIVE.withNumbers(Set.of(PhoneNumber.did("0305550100")));
        assertThat(story(draft).newNumbers()).containsExactly("0305550100");
    }

    @Test
    void whoOnlyLooksIsShownNoPlaceToAddAnything() {
        assertThat(story(LIVE).blocks().getFirst().end()).isNotNull();
        CanvasStory looked =
                StoryWriter.write(LIVE, told(LIVE), new Palette(), List.of(), Unpublished.NONE, Set.of(), false);
        assertThat(looked.blocks().getFirst().end()).isNull();
    }

    private static List<String> marks(Flow draft) {
        List<String> marks = new ArrayList<>();
        story(draft).blocks().stream().flatMap(block -> block.lines().stream()).forEach(line -> collect(line, marks));
        return marks;
    }

    private static void collect(CanvasStory.Line line, List<String> marks) {
        switch (line) {
            case CanvasStory.Sentence it -> mark(it.id(), it.changed()).forEach(marks::add);
            case CanvasStory.GoesOn it -> mark(it.branch(), it.changed()).forEach(marks::add);
            case CanvasStory.Rows rows ->
                rows.rows().forEach(row -> {
                    mark(row.branch(), row.changed()).forEach(marks::add);
                    row.lines().forEach(each -> collect(each, marks));
                });
        }
    }

    private static Stream<String> mark(String where, String said) {
        return Stream.ofNullable(said).map(it -> where + ": " + it);
    }

    private static CanvasStory story(Flow draft) {
        Unpublished unpublished = Unpublished.since(3, LIVE, draft, new Palette(), ConfigValue.Reference::id);
        return StoryWriter.write(draft, told(draft), new Palette(), List.of(), unpublished, Set.of(), true);
    }

    private static Story told(Flow flow) {
        return Story.of(flow, new Palette(), ConfigValue.Reference::id, DrawingNotes.NONE);
    }

    private static Step pause(StepId id) {
        return Step.of(id, "pause", 1, ConfigValue.Group.EMPTY);
    }
}
