package org.callwright.app.story;

import java.util.List;
import org.callwright.model.InsertionPoint;
import org.callwright.model.StepId;

/**
 * A part of the story under one title.
 *
 * @param origin what it begins with; identifies it within its story
 * @param depth the column, from 0
 * @param items in reading order; empty only at the start of a flow without steps
 */
public record Block(Origin origin, int depth, List<Item> items) {
    public Block {
        items = List.copyOf(items);
    }

    /** What a block begins with. */
    public sealed interface Origin {}

    /** The start of the flow. */
    public record Start() implements Origin {}

    /** The row that leads to it; the block's title is that of the row. */
    public record AtRow(InsertionPoint.Branch branch) implements Origin {}

    /** A step that three or more ways lead to. */
    public record Shared(StepId step) implements Origin {}

    /** A step that nobody reaches. */
    public record SetAside(StepId step) implements Origin {}
}
