package org.callwright.designer.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.internal.JacksonUtils;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callwright.app.changes.Unpublished;
import org.callwright.app.story.Story;
import org.callwright.model.DrawingNotes;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.InsertionPoint;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the canvas is told of a callflow. */
class StoryWriterTest {
    private static final StepId S1 = new StepId("s1");
    private static final StepId S2 = new StepId("s2");
    private static final StepId S3 = new StepId("s3");

    @Test
    void theJsonHasTheNamesThatTheScriptsRead() {
        JsonNode json = JacksonUtils.beanToJson(write(flow(bob().connect("failed", S2), pause(S2))));

        assertThat(json.propertyNames())
                .containsExactlyInAnyOrder("id", "name", "numbers", "newNumbers", "start", "blocks", "steps");
        assertThat(json.get("numbers").get(0).asString()).isEqualTo("0305550100");
        JsonNode block = json.get("blocks").get(0);
        assertThat(block.propertyNames())
                .contains("id", "kind", "column", "parent", "row", "key", "title", "letter", "lines", "end");
        JsonNode ring = block.get("lines").get(0);
        assertThat(ring.get("before").asString()).isEqualTo("*start/start");
        assertThat(ring.get("parts").get(0).get("strong").asBoolean()).isTrue();
        assertThat(block.get("lines").get(1).get("before").asString()).isEqualTo("s1/failed");
        assertThat(json.get("steps").get(0).get("exits").get(0).propertyNames())
                .containsExactlyInAnyOrder("id", "label", "target", "words", "named", "fallback");
    }

    @Test
    void aBranchHasItsFallbackUnlessOneOfItsOwnIsToBeChosen() {
        assertThat(write(flow(bob())).steps().getFirst().exits())
                .extracting(CanvasStory.Branch::id, CanvasStory.Branch::fallback)
                .containsExactly(tuple("failed", null), tuple("busy", "failed"), tuple("refused", null));
    }

    @Test
    void aStepIsFoundByItsActionAndByWhatItRefersToHoweverDeep() {
        Step ring = Step.of(
                S1,
                "call",
                1,
                new ConfigValue.Group(Map.of(
                        "phone", new ConfigValue.Reference("phone", "bob"),
                        "note", new ConfigValue.Text("not a reference"),
                        "rows",
                                new ConfigValue.Items(List.of(ConfigValue.Group.EMPTY.with(
                                        "queue", new ConfigValue.Reference("queue", "sales")))))));

        CanvasStory.Step written = write(flow(ring)).steps().getFirst();
        assertThat(written.kind()).isEqualTo("Call a phone");
        assertThat(written.uses()).containsExactlyInAnyOrder("bob", "sales");
        assertThat(write(flow(Step.of(S1, "fax", 1, ConfigValue.Group.EMPTY)))
                        .steps()
                        .getFirst()
                        .kind())
                .isEqualTo("fax");
    }

    @Test
    void aCallflowWithoutStepsHasItsStartAlone() {
        CanvasStory story = write(Flow.empty(new FlowId("flow1"), "Test"));

        assertThat(story.start()).isNull();
        assertThat(story.blocks())
                .singleElement()
                .satisfies(block -> assertThat(block.lines()).isEmpty());
    }

    @Test
    void aBlockCanBeContinuedWhereItsLastStepIsOpen() {
        assertThat(write(flow(bob().connect("failed", S2), pause(S2)))
                        .blocks()
                        .getFirst()
                        .end())
                .isEqualTo(new CanvasStory.End("s2/next", "Add a step", List.of()));
        assertThat(write(flow(bob().connect("failed", S2), end(S2)))
                        .blocks()
                        .getFirst()
                        .end())
                .isNull();
    }

    @Test
    void aBranchThatNeedsRoomHasABlockThatHangsFromItsRow() {
        CanvasStory story = write(flow(
                bob().connect("failed", S3).connect("busy", S2),
                pause(S2).connect("next", new StepId("s4")),
                end(S3),
                pause(new StepId("s4"))));

        assertThat(story.blocks())
                .extracting(CanvasStory.Block::id, CanvasStory.Block::parent, CanvasStory.Block::title)
                .containsExactly(tuple("start", null, "A call comes in"), tuple("s1/busy", "start", "If busy"));
        assertThat(story.blocks().getFirst().lines())
                .filteredOn(CanvasStory.Rows.class::isInstance)
                .first()
                .satisfies(line -> assertThat(((CanvasStory.Rows) line).rows())
                        .extracting(CanvasStory.Row::branch, CanvasStory.Row::leads)
                        .contains(tuple("s1/busy", "beside")));
    }

    @Test
    void aLoopIsAChipThatNamesWhereItLeads() {
        CanvasStory story = write(flow(pause(S1).connect("next", S2), pause(S2).connect("next", S1)));

        assertThat(story.blocks().getFirst().lines().getLast())
                .isEqualTo(new CanvasStory.GoesOn(
                        "s2/next", null, new CanvasStory.Chip("s1", "Pause", "A", true, null, "cube", "hear"), null));
        assertThat(sentence(story, 0).letter()).isEqualTo("A");
        assertThat(sentence(story, 0).ways()).isEqualTo("2 ways lead here");
    }

    @Test
    void theTitleOfASharedStepSaysItsLetterAndItsWaysAndItsSentenceDoesNot() {
        StepId s4 = new StepId("s4");
        CanvasStory story = write(flow(
                bob().connect("busy", S3).connect("failed", S2),
                Step.of(S2, "call", 1, ConfigValue.Group.EMPTY)
                        .connect("busy", S3)
                        .connect("failed", s4),
                pause(S3),
                pause(s4).connect("next", S3)));

        CanvasStory.Block shared = story.blocks().getLast();
        assertThat(shared)
                .extracting(CanvasStory.Block::kind, CanvasStory.Block::title, CanvasStory.Block::letter)
                .containsExactly("shared", "3 ways lead here", "A");
        assertThat((CanvasStory.Sentence) shared.lines().getFirst())
                .extracting(CanvasStory.Sentence::id, CanvasStory.Sentence::letter, CanvasStory.Sentence::ways)
                .containsExactly("s3", null, null);
    }

    @Test
    void theRowThatCallersTakeNowSaysSo() {
        Flow sorts = flow(Palette.sort(S1, "open", "sat"));
        var now = Set.of(new InsertionPoint.Branch(S1, "row-sat"));

        assertThat(rows(StoryWriter.write(sorts, told(sorts), new Palette(), List.of(), Unpublished.NONE, now, true)))
                .extracting(CanvasStory.Row::now, CanvasStory.Row::week)
                .containsExactly(tuple(false, List.of()), tuple(true, List.of()), tuple(false, List.of()));
    }

    @Test
    void whatNobodyReachesIsSetAside() {
        CanvasStory story = write(flow(end(S1), pause(S2).connect("next", S3), end(S3)));

        assertThat(story.blocks().getLast())
                .extracting(CanvasStory.Block::kind, CanvasStory.Block::remark)
                .containsExactly("aside", "2 steps nobody reaches");
    }

    @Test
    void aStepWhoseActionIsGoneKeepsItsBranches() {
        Step gone = Step.of(S1, "fax", 1, ConfigValue.Group.EMPTY).connect("key-1", S2);
        CanvasStory story = write(flow(gone, pause(S2)));

        assertThat(sentence(story, 0).available()).isFalse();
        assertThat(sentence(story, 0).parts())
                .extracting(CanvasStory.Part::text)
                .contains("fax");
        assertThat(story.steps().getFirst().exits())
                .containsExactly(new CanvasStory.Branch("key-1", "key 1", "s2", null, false, null));
    }

    @Test
    void aStepThatIsLinkedToASavedActionSaysSoAlsoWhenThatIsGone() {
        Step linked = Step.of(S1, "saved:gone", 1, ConfigValue.Group.EMPTY);

        assertThat(sentence(write(flow(linked)), 0))
                .extracting(CanvasStory.Sentence::linked, CanvasStory.Sentence::available)
                .containsExactly(true, false);
    }

    @Test
    void problemsStandAtTheirStepWithTheFirstThatRefusesPublishing() {
        List<Problem> problems = List.of(
                Problem.at(S1, ProblemCode.BRANCH_NEEDS_CHOICE, "If busy"),
                Problem.at(S1, ProblemCode.ACTION_UNAVAILABLE, "call"),
                Problem.of(ProblemCode.NOTHING_DRAWN));
        Flow flow = flow(bob().connect("failed", S2), pause(S2));

        CanvasStory story =
                StoryWriter.write(flow, told(flow), new Palette(), problems, Unpublished.NONE, Set.of(), true);

        assertThat(sentence(story, 0))
                .extracting(
                        CanvasStory.Sentence::errors, CanvasStory.Sentence::warnings, CanvasStory.Sentence::problems)
                .containsExactly(1, 1, "1 error, 1 warning");
        assertThat(sentence(story, 0).problem())
                .isEqualTo(problems.get(1).message().toString());
        assertThat(sentence(story, 1).problem()).isNull();
    }

    @Test
    void onlyWhatChangedIsSentAgain() {
        CanvasStory before = write(flow(
                bob().connect("failed", S3).connect("busy", S2),
                pause(S2).connect("next", new StepId("s4")),
                end(S3),
                pause(new StepId("s4"))));
        CanvasStory named = write(flow(
                bob().connect("failed", S3).connect("busy", S2),
                pause(S2).connect("next", new StepId("s4")).withLabel("Breath"),
                end(S3),
                pause(new StepId("s4"))));

        CanvasStory.Change change = named.since(before);
        assertThat(change.blocks()).extracting(CanvasStory.Block::id).containsExactly("s1/busy");
        assertThat(change.steps())
                .extracting(CanvasStory.Step::id)
                .as("the other pause is called by another name now")
                .containsExactly("s2", "s4");
        assertThat(change.order()).isNull();
        assertThat(change.gone()).isEmpty();
        assertThat(change.head().blocks()).isEmpty();
        assertThat(named.since(named).blocks()).isEmpty();

        CanvasStory shorter = write(flow(bob().connect("failed", S3), end(S3)));
        assertThat(shorter.since(before).gone()).containsExactlyInAnyOrder("s2", "s4");
        assertThat(shorter.since(before).order()).containsExactly("start");
    }

    private static CanvasStory.Sentence sentence(CanvasStory story, int index) {
        return (CanvasStory.Sentence) story.blocks().getFirst().lines().stream()
                .filter(CanvasStory.Sentence.class::isInstance)
                .toList()
                .get(index);
    }

    private static List<CanvasStory.Row> rows(CanvasStory story) {
        return story.blocks().getFirst().lines().stream()
                .filter(CanvasStory.Rows.class::isInstance)
                .flatMap(line -> ((CanvasStory.Rows) line).rows().stream())
                .toList();
    }

    private static Story told(Flow flow) {
        return Story.of(flow, new Palette(), ConfigValue.Reference::id, DrawingNotes.NONE);
    }

    private static CanvasStory write(Flow flow) {
        return StoryWriter.write(flow, told(flow), new Palette(), List.of(), Unpublished.NONE, Set.of(), true);
    }

    private static Step bob() {
        return Step.of(S1, "call", 1, ConfigValue.Group.EMPTY.with("phone", new ConfigValue.Reference("phone", "bob")));
    }

    private static Step pause(StepId id) {
        return Step.of(id, "pause", 1, ConfigValue.Group.EMPTY);
    }

    private static Step end(StepId id) {
        return Step.of(id, "end", 1, ConfigValue.Group.EMPTY);
    }

    private static Flow flow(Step... steps) {
        Flow flow = Flow.empty(new FlowId("flow1"), "Test").withNumbers(Set.of(PhoneNumber.did("0305550100")));
        for (Step step : steps) {
            flow = flow.withStep(step);
        }
        return flow.withStart(steps[0].id());
    }
}
