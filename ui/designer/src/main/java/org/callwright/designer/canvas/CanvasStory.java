package org.callwright.designer.canvas;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A callflow as the browser gets it: its story, which is drawn, and its steps with all their branches, which say what
 * can be put where. The component names are the names in the JSON. Branches are named {@code step/exit}, and the one that
 * the start has {@code *start/start}.
 *
 * @param id the callflow's id
 * @param name the callflow's name
 * @param numbers what callers dial
 * @param newNumbers those of them that do not lead here yet
 * @param start the id of the first step, or {@code null}
 * @param blocks in reading order; the start first
 * @param steps all steps, reachable or not
 */
public record CanvasStory(
        String id,
        String name,
        List<String> numbers,
        List<String> newNumbers,
        String start,
        List<Block> blocks,
        List<Step> steps) {

    /**
     * A block.
     *
     * @param id the same as long as it begins with the same
     * @param kind {@code start}, {@code row}, {@code shared} or {@code aside}
     * @param column from 0
     * @param parent the id of the block with the row that leads here; null for what stands in the first column
     * @param row the branch of that row, or null
     * @param key what callers press to get here, or null
     * @param letter of the shared step, or null
     * @param remark beside the title, or null
     * @param end where the block can be continued, or null
     * @param aside the first step of what can be put back; null where it is not set aside, or may not be changed
     */
    record Block(
            String id,
            String kind,
            int column,
            String parent,
            String row,
            String key,
            String title,
            String letter,
            String remark,
            List<Line> lines,
            End end,
            String aside) {}

    /** A line of a block or row. They are told apart by {@code parts}, {@code rows} and {@code chip}. */
    sealed interface Line {}

    /**
     * A step.
     *
     * @param before the branch that leads here from above, or null
     * @param reachedBy words of that branch, or null
     * @param aside more to be said, on a line below; null for nothing
     * @param icon a name of Vaadin's icon set
     * @param letter by which chips name it, or null
     * @param ways how many ways lead here, in words; null if it is one, or if the title says so
     * @param on whether calls run it
     * @param available whether its action is installed
     * @param linked whether it is linked to a saved action
     * @param ends whether the call ends after it as nothing is connected
     * @param errors the number of problems that refuse publishing
     * @param warnings the number of other problems
     * @param problem the first problem in words, or null
     * @param problems the number of both in words, or null
     * @param note for colleagues, or null
     * @param changed how it is in the live version, or null if it is the same there
     */
    record Sentence(
            String id,
            String before,
            String reachedBy,
            List<Part> parts,
            String aside,
            String icon,
            String family,
            String letter,
            String ways,
            boolean on,
            boolean available,
            boolean linked,
            boolean ends,
            int errors,
            int warnings,
            String problem,
            String problems,
            String note,
            String changed)
            implements Line {}

    /**
     * A part of a sentence.
     *
     * @param strong whether it decides what the step is about
     * @param missing the label of the field that it stands for, while that is empty; else null
     * @param field what it stands for, if that can be filled in where it stands; else null
     */
    record Part(String text, boolean strong, String missing, String field) {}

    /** The branches of the step before; if they are a choice, all of them. */
    record Rows(String step, boolean choice, List<Row> rows) implements Line {}

    /**
     * A branch.
     *
     * @param sign an icon for what has no key, or null
     * @param names of the branches that the row stands for together; null if it stands for one
     * @param leads {@code ends}, {@code chip}, {@code inside} or {@code beside}
     * @param lines of what stands inside
     * @param end where those can be continued, or null
     * @param changed as of a sentence
     * @param about more of it, on a line below; null for nothing
     * @param week when calls take it; empty if it does not go by the clock
     * @param now whether callers go there now
     * @param order where it stands among others that it can change places with; null where its place is fixed
     */
    record Row(
            String branch,
            String label,
            String names,
            String key,
            String sign,
            String leads,
            Chip chip,
            List<Line> lines,
            End end,
            String changed,
            String about,
            List<Hours> week,
            boolean now,
            Order order) {}

    /**
     * Hours of a day.
     *
     * @param day from 0 for Monday
     * @param from the minute of the day
     * @param until the minute before which they end
     */
    record Hours(int day, int from, int until) {}

    /**
     * Says that a row can be put before or after others of its list.
     *
     * @param list the field that the list is in
     * @param exits that the row stands for and that are in the list, in their order
     */
    record Order(String list, List<String> exits) {}

    /** The call goes on at a step that is drawn elsewhere. */
    record GoesOn(String branch, String reachedBy, Chip chip, String changed) implements Line {}

    /**
     * Names a step that is drawn elsewhere.
     *
     * @param back whether calls have been there before
     * @param after how it goes on behind that step, or null
     */
    record Chip(String to, String name, String letter, boolean back, String after, String icon, String family) {}

    /**
     * Where nothing is connected yet.
     *
     * @param text what comes there: a step, a key
     * @param keys that lead nowhere yet
     */
    record End(String branch, String text, List<FreeKey> keys) {}

    /** A key of a choice that leads nowhere. */
    record FreeKey(String branch, String key) {}

    /**
     * What something can be put behind, and what it can be found by beside its sentence.
     *
     * @param kind the name of its action
     * @param uses the ids of what it refers to on the PBX or in Callwright
     * @param exits all branches, in the action's order
     * @param main the branch that a drop on the step connects; null when the step ends the call
     */
    record Step(String id, String title, String kind, List<String> uses, List<Branch> exits, String main) {}

    /**
     * @param target null while it is not connected
     * @param words of when calls take it, such as "if busy"; null if they simply go on, and for what is chosen
     * @param named whether somebody gave it its label
     * @param fallback the branch that calls take while it is not connected; null if there is none, or if one of its own is
     *     to be chosen
     */
    record Branch(String id, String label, String target, String words, boolean named, String fallback) {}

    /**
     * The difference to an earlier story of the same callflow, which the browser has.
     *
     * @param head the new one without blocks and steps
     * @param blocks the new and the changed blocks
     * @param order the ids of all blocks; null if it is as before
     * @param steps the new and the changed steps
     * @param gone the ids of steps that are not there any more
     */
    record Change(CanvasStory head, List<Block> blocks, List<String> order, List<Step> steps, List<String> gone) {}

    /** The difference to an earlier story. */
    Change since(CanvasStory before) {
        List<String> order = ids(blocks, Block::id);
        Set<String> there = Set.copyOf(ids(steps, Step::id));
        return new Change(
                new CanvasStory(id, name, numbers, newNumbers, start, List.of(), List.of()),
                added(blocks, before.blocks, Block::id),
                order.equals(ids(before.blocks, Block::id)) ? null : order,
                added(steps, before.steps, Step::id),
                ids(before.steps, Step::id).stream()
                        .filter(step -> !there.contains(step))
                        .toList());
    }

    private static <T> List<String> ids(List<T> all, Function<T, String> id) {
        return all.stream().map(id).toList();
    }

    private static <T> List<T> added(List<T> now, List<T> before, Function<T, String> id) {
        Map<String, T> known = before.stream().collect(Collectors.toMap(id, Function.identity()));
        return now.stream()
                .filter(each -> !each.equals(known.get(id.apply(each))))
                .toList();
    }
}
