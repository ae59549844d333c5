package org.callwright.app.story;

import java.util.List;
import java.util.Optional;
import org.callwright.compiler.catalog.SentencePart;
import org.callwright.model.InsertionPoint;
import org.callwright.model.StepId;

/** A line of a block, or the list of branches below one. */
public sealed interface Item {

    /**
     * A step. Each step of a flow has one sentence in its story.
     *
     * @param reachedBy the words of the branch that leads there from the sentence before, such as {@code if busy}; empty
     *     where calls simply go on, and at the top of a block or row
     * @param parts what the step does; the first letter is a capital unless there are words before it
     * @param aside what else is to be said, on a line below
     * @param state how it is with the step
     */
    record Sentence(
            StepId step, Optional<String> reachedBy, List<SentencePart> parts, Optional<String> aside, State state)
            implements Item {
        public Sentence {
            parts = List.copyOf(parts);
        }
    }

    /**
     * How it is with a step.
     *
     * @param on whether calls run it
     * @param available whether its action is installed
     * @param linked whether it is linked to a saved action
     * @param ends whether the call ends after it since nothing is connected; not of actions that end calls themselves
     */
    record State(boolean on, boolean available, boolean linked, boolean ends) {}

    /**
     * The branches of the step before.
     *
     * @param choice whether these are all ways on; else they stand beside the main one, which the next item is about
     */
    record Rows(StepId step, boolean choice, List<Row> rows) implements Item {
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /**
     * The last line of a block or row: the call goes on at a step that is drawn elsewhere.
     *
     * @param reachedBy as in {@link Sentence}
     * @param branch that leads there
     */
    record GoesOn(Optional<String> reachedBy, InsertionPoint.Branch branch, Chip chip) implements Item {}
}
