package org.callwright.app.story;

import java.util.List;
import java.util.Optional;
import org.callwright.action.times.Week;
import org.callwright.model.InsertionPoint;

/**
 * A row of a list of branches.
 *
 * @param branch by which the row is known
 * @param branches what it stands for: one, or neighbours of a long list that lead to one place
 * @param key what callers press: a digit, {@code *} or {@code #}
 */
public record Row(InsertionPoint.Branch branch, List<Named> branches, Optional<String> key, Leads leads) {
    public Row {
        branches = List.copyOf(branches);
    }

    /** What callers press to take a branch, by the id of its exit. */
    public static Optional<String> key(String exit) {
        return StepWords.key(exit);
    }

    /**
     * A branch as its row tells of it.
     *
     * @param label in the reader's language
     * @param about what the step's settings say of it, such as its days and hours
     * @param week when calls take it, of a step that goes by the clock
     */
    public record Named(InsertionPoint.Branch branch, String label, Optional<String> about, Optional<Week> week) {}

    /** Where a row leads. */
    public sealed interface Leads {}

    /** Nowhere: the call ends. */
    public record Ends() implements Leads {}

    /** To a step that is drawn elsewhere. */
    public record ToChip(Chip chip) implements Leads {}

    /** To the few steps that stand in the row. */
    public record Inside(List<Item> items) implements Leads {
        public Inside {
            items = List.copyOf(items);
        }
    }

    /** To the block whose origin is this row. */
    public record Beside() implements Leads {}
}
