package org.callwright.app.story;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.callwright.compiler.catalog.ActionCatalog;
import org.callwright.compiler.catalog.CardSummary;
import org.callwright.model.DrawingNotes;
import org.callwright.model.Flow;
import org.callwright.model.InsertionPoint;
import org.callwright.model.StepId;

/**
 * A flow as it is drawn: blocks of sentences, which pages measure and place, and outlines, print and comparisons read.
 * It is a value: the same flow with the same notes gives the same story. Words are in the language of the catalogue.
 *
 * @param blocks the start, then each block right before those that hang from it; then the shared ones by letter, then
 *     those set aside
 * @param letters of the steps that chips name
 * @param ways by step, what leads there, in reading order; without what nobody reaches
 * @param notes what to keep for the next story of this flow
 */
public record Story(
        List<Block> blocks,
        SortedMap<StepId, String> letters,
        SortedMap<StepId, List<InsertionPoint>> ways,
        DrawingNotes notes) {
    public Story {
        blocks = List.copyOf(blocks);
    }

    /**
     * Tells a flow. The work grows with the number of branches; there is no flow that it cannot tell.
     *
     * @param actions in the reader's language
     * @param names what people call what a step refers to
     * @param notes those of the flow's last story; {@link DrawingNotes#NONE} if there was none
     */
    public static Story of(Flow flow, ActionCatalog actions, CardSummary.Names names, DrawingNotes notes) {
        var words = new StepWords(flow, actions, names);
        Plot plot = Plot.of(flow, actions);
        var ways = new Ways(plot);
        var homes = Homes.of(plot, ways, notes.homes());
        var letters = new Letters(notes.letters());
        List<Block> blocks = new Telling(plot, ways, homes, words, notes.places()).blocks();
        letters.give(blocks, ways.named(homes));
        return new Story(
                letters.sorted(blocks),
                letters.shown(),
                ways.all(),
                new DrawingNotes(letters.all(), homes.kept(notes.homes()), notes.places()));
    }

    /** The blocks of a branch: this one and all that hang from it, directly or not. */
    public List<Block> branch(Block top) {
        int from = blocks.indexOf(top);
        int to = from + 1;
        while (to < blocks.size() && blocks.get(to).depth() > top.depth()) {
            to++;
        }
        return blocks.subList(from, to);
    }

    /** The rows whose branches are folded where there is room for so many columns, from 1: the deepest ones. */
    public Set<InsertionPoint.Branch> foldedFor(int columns) {
        Set<InsertionPoint.Branch> folded = new HashSet<>();
        for (Block block : blocks) {
            if (block.depth() == columns && block.origin() instanceof Block.AtRow row) {
                folded.add(row.branch());
            }
        }
        return folded;
    }

    public Optional<String> letter(StepId step) {
        return Optional.ofNullable(letters.get(step));
    }

    /** How the blocks of a story are found by a step of theirs. */
    public Map<StepId, Block> byStep() {
        return StorySteps.blocks(blocks);
    }
}
