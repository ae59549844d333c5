package org.callwright.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.callwright.model.DrawingNotes;
import org.callwright.model.Flow;
import org.callwright.model.InsertionPoint;
import org.callwright.model.Message;
import org.callwright.model.StepId;
import org.junit.jupiter.api.Test;

/** Flows drawn by hand, each for one rule of the notation. */
class StoryExamplesTest {
    private final StoryActions actions = new StoryActions();

    private Story told(Flow flow, DrawingNotes notes) {
        return Story.of(flow, actions, reference -> reference.id(), notes);
    }

    private Story told(String... lines) {
        return told(StoryFlows.of(lines), DrawingNotes.NONE);
    }

    private static List<String> read(Story story) {
        return Outline.of(story, Message::pattern).stream()
                .map(line -> "  ".repeat(line.level()) + line.text())
                .toList();
    }

    private static List<Block.Origin> origins(Story story) {
        return story.blocks().stream().map(Block::origin).toList();
    }

    private static Block.AtRow row(String step, String exit) {
        return new Block.AtRow(new InsertionPoint.Branch(new StepId(step), exit));
    }

    @Test
    void aFlowWithoutStepsIsAnEmptyBlock() {
        Story story = told();

        assertThat(story.blocks()).containsExactly(new Block(new Block.Start(), 0, List.of()));
        assertThat(read(story)).containsExactly("A call comes in");
    }

    @Test
    void aChainIsOneTextWithTheWordsOfItsBranches() {
        assertThat(read(told("s1 play next=s2", "s2 ring not-answered=s3", "s3 play next=s4", "s4 end")))
                .containsExactly(
                        "A call comes in",
                        "  Plays s1",
                        "  Rings s2, 20 s",
                        "  if not answered, plays s3",
                        "  Ends the call");
    }

    @Test
    void exitsThatShareATargetAreOneUntilSomebodyLeadsOneElsewhere() {
        assertThat(read(told("s1 ring not-answered=s2 busy=s2", "s2 play")))
                .containsExactly("A call comes in", "  Rings s1, 20 s", "  if not answered, plays s2 · Call ends");
        assertThat(told("s1 ring not-answered=s2 busy=s2 away=s2", "s2 play").letters())
                .isEmpty();
        assertThat(read(told("s1 ring not-answered=s2 busy=s3", "s2 play", "s3 play")))
                .containsExactly(
                        "A call comes in",
                        "  Rings s1, 20 s",
                        "    If busy",
                        "      Plays s3 · Call ends",
                        "  if not answered, plays s2 · Call ends");
    }

    @Test
    void aKeyThatLeadsNowhereIsNoRowButWhatHappensWithoutIs() {
        assertThat(read(told("s1 menu key-2=s2", "s2 end")))
                .containsExactly(
                        "A call comes in",
                        "  Asks s1 · asks again",
                        "    Key 2",
                        "      Ends the call",
                        "    Nothing pressed · Call ends");
    }

    @Test
    void aJoinOfTwoIsDrawnAtTheFirstMainBranch() {
        Story story = told("s1 menu key-1=s3 key-2=s2", "s2 play next=s3", "s3 play next=s4", "s4 end");

        assertThat(story.notes().homes())
                .containsEntry(new StepId("s3"), row("s2", "next").branch());
        assertThat(story.letters()).containsExactly(Map.entry(new StepId("s3"), "A"));
        assertThat(read(story)).contains("    Key 1 · goes on at Play: s3 A, then End call");
    }

    @Test
    void aThirdWayMovesAStepAmongTheSharedAndItGoesBackAfterwards() {
        String[] two = {"s1 menu key-1=s2 key-2=s2", "s2 play"};
        String[] three = {"s1 menu key-1=s2 key-2=s2 key-3=s2", "s2 play"};
        Story before = told(two);
        // The home is where somebody chose it.
        DrawingNotes chosen =
                before.notes().withHome(new StepId("s2"), row("s1", "key-2").branch());
        Story shared = told(StoryFlows.of(three), chosen);

        assertThat(origins(shared)).containsExactly(new Block.Start(), new Block.Shared(new StepId("s2")));
        assertThat(read(shared)).contains("Shared · 3 ways lead here");
        assertThat(told(StoryFlows.of(two), shared.notes()).notes().homes())
                .containsEntry(new StepId("s2"), row("s1", "key-2").branch());
    }

    /** Both ways are rows, so without the notes the first would be its home. */
    @Test
    void aStepStaysAtItsBranchWhenOneIsInsertedOrDeletedBeforeIt() {
        var s3 = new StepId("s3");
        String other = "s3 end";
        Flow before = StoryFlows.of("s1 menu key-1=s3 key-2=s3", other);
        DrawingNotes notes = told(before, DrawingNotes.NONE)
                .notes()
                .withHome(s3, row("s1", "key-2").branch());

        Story inserted =
                told(StoryFlows.of("s1 menu key-1=s4 key-2=s2", "s2 play next=s3", "s4 play next=s3", other), notes);
        assertThat(inserted.notes().homes()).containsEntry(s3, row("s2", "next").branch());

        Story deleted = told(before, inserted.notes());
        assertThat(deleted.notes().homes()).containsEntry(s3, row("s1", "key-2").branch());
    }

    @Test
    void waysBackMakeNoStepShared() {
        Story story = told("s1 play next=s2", "s2 menu key-1=s1 key-2=s1 key-3=s1 timeout=s3", "s3 end");

        assertThat(origins(story)).containsExactly(new Block.Start());
        assertThat(read(story)).contains("  Plays s1 A · 4 ways lead here", "    Key 1 · back to s1 A");
        assertThat(story.ways().get(new StepId("s1"))).hasSize(4).first().isEqualTo(new InsertionPoint.Start());
    }

    @Test
    void aChoiceIsNeverShared() {
        Story story = told("s1 hours rule-1=s2 rule-2=s2 rule-3=s2", "s2 menu timeout=s3", "s3 end");

        assertThat(origins(story)).containsExactly(new Block.Start(), row("s1", "rule-1"));
    }

    @Test
    void longerBranchesStandBesideUnlessTheyAreFarToTheRight() {
        String menus = "s1 menu key-1=s2 timeout=s9";
        Story story = told(
                menus,
                "s2 menu key-1=s3 timeout=s8",
                "s3 menu key-1=s4 timeout=s7",
                "s4 play next=s5",
                "s5 end",
                "s7 end",
                "s8 play next=s10",
                "s10 end",
                "s9 end");

        assertThat(origins(story))
                .containsExactly(new Block.Start(), row("s1", "key-1"), row("s2", "key-1"), row("s2", "timeout"));
        assertThat(story.foldedFor(2))
                .containsExactlyInAnyOrder(
                        row("s2", "key-1").branch(), row("s2", "timeout").branch());
        assertThat(story.branch(story.blocks().get(1))).hasSize(3);
    }

    @Test
    void aShortBranchThatSomethingElseLeadsIntoStandsBeside() {
        Story story = told("s1 menu key-1=s2 key-2=s2 timeout=s3", "s2 play", "s3 end");

        assertThat(origins(story)).containsExactly(new Block.Start(), row("s1", "key-1"));
    }

    @Test
    void sharedStepsStandByLetterAndBeforeWhatIsSetAside() {
        Story story = told(
                StoryFlows.of(
                        "s1 menu key-1=s2 key-2=s2 key-3=s2 key-4=s3 key-5=s3 key-6=s3",
                        "s2 play",
                        "s3 play",
                        "s4 play"),
                new DrawingNotes(
                        new TreeMap<>(Map.of(new StepId("s2"), "B", new StepId("s3"), "A")),
                        new TreeMap<>(),
                        Map.of()));

        assertThat(origins(story))
                .containsExactly(
                        new Block.Start(),
                        new Block.Shared(new StepId("s3")),
                        new Block.Shared(new StepId("s2")),
                        new Block.SetAside(new StepId("s4")));
    }

    @Test
    void somebodyChoosesWhereABranchIsDrawn() {
        Flow flow =
                StoryFlows.of("s1 menu key-1=s2 timeout=s3", "s2 play next=s4", "s4 play next=s5", "s5 end", "s3 end");
        var inRow = DrawingNotes.NONE
                .withPlace(row("s1", "key-1").branch(), DrawingNotes.Place.IN_ROW)
                .withPlace(row("s1", "timeout").branch(), DrawingNotes.Place.BESIDE);

        assertThat(origins(told(flow, DrawingNotes.NONE))).contains(row("s1", "key-1"));
        assertThat(origins(told(flow, inRow))).containsExactly(new Block.Start(), row("s1", "timeout"));
    }

    @Test
    void neighboursOfALongListThatLeadToOnePlaceAreOneRow() {
        Story story = told("s1 hours rule-1=s2 rule-2=s2 rule-3=s3 rule-4=s2", "s2 play", "s3 end");
        Item.Rows rows = (Item.Rows) story.blocks().getFirst().items().get(1);

        assertThat(rows.rows()).hasSize(11); // of twelve
        assertThat(rows.rows().getFirst().branches())
                .extracting(Row.Named::label)
                .containsExactly("Rule 1", "Rule 2");
        assertThat(story.ways().get(new StepId("s2")))
                .as("ways count rule by rule")
                .hasSize(3);
    }

    @Test
    void whatNobodyReachesIsSetAsideAndCountsAsNoWay() {
        Story story = told("s1 play next=s2", "s2 end", "s3 play next=s4", "s4 play next=s2", "s5 play next=s5");

        assertThat(origins(story))
                .containsExactly(
                        new Block.Start(), new Block.SetAside(new StepId("s3")), new Block.SetAside(new StepId("s5")));
        assertThat(story.ways().get(new StepId("s2"))).hasSize(1);
        assertThat(read(story)).contains("  Ends the call A", "  goes on at End call A");
    }

    @Test
    void lettersAreGivenAfterTheHighestAndGapsStay() {
        Flow flow = StoryFlows.of("s1 menu key-1=s2 key-2=s2 timeout=s3", "s2 play", "s3 play next=s1");
        var before = new DrawingNotes(
                new TreeMap<>(Map.of(new StepId("s7"), "Z", new StepId("s2"), "C")), new TreeMap<>(), Map.of());

        Story story = told(flow, before);
        assertThat(story.letters()).containsOnly(Map.entry(new StepId("s1"), "Z1"), Map.entry(new StepId("s2"), "C"));
        assertThat(story.notes().letters()).containsEntry(new StepId("s7"), "Z");
    }

    @Test
    void aStepWithoutItsActionIsToldWithAllItsBranches() {
        assertThat(read(told("s1 gone next=s2", "s2 end")))
                .containsExactly("A call comes in", "  gone · its action is not installed", "  Ends the call");
        assertThat(read(told("s1 gone next=s2 other-way=s3", "s2 end", "s3 end")))
                .contains("    other way");
    }

    @Test
    void aBranchToNowhereEndsTheCall() {
        assertThat(read(told("s1 play next=s9"))).contains("  Plays s1 · Call ends");
        assertThat(read(told(StoryFlows.of("s1 end").withStart(new StepId("s7")), DrawingNotes.NONE)))
                .containsExactly("A call comes in", "Set aside: nobody gets here", "  Ends the call");
    }

    @Test
    void aNameThatAnAdminGaveIsToldToo() {
        Flow flow = StoryFlows.of("s1 hours rule-1=s2 rule-2=s3", "s2 ring", "s3 play next=s2");
        Flow named = flow.withStep(flow.steps().get(new StepId("s1")).withLabel("Opening hours"))
                .withStep(flow.steps()
                        .get(new StepId("s2"))
                        .withLabel("Call the desk")
                        .switched(false));

        assertThat(read(told(named, DrawingNotes.NONE)))
                .contains("  Looks at Opening hours", "    Rule 1 · goes on at Call the desk A")
                .anyMatch(line ->
                        line.endsWith("ings s2, 20 s (Call the desk) A · 2 ways lead here · switched off · Call ends"));
    }
}
