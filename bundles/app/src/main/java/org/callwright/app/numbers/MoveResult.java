package org.callwright.app.numbers;

import org.callwright.model.Message;

/** What came of moving a number. */
public sealed interface MoveResult {

    /** It is done. Where it was for callers, this was seen from the PBX's side. */
    record Moved() implements MoveResult {}

    /**
     * Nothing changed: it would do something else than the user saw, or cannot be done.
     *
     * @param now what it would do
     */
    record NotAsSeen(NumberMove now) implements MoveResult {}

    /**
     * The PBX or the database did not take it.
     *
     * @param why a sentence for an admin
     * @param callersUnaffected whether what was live before was seen to be live still
     */
    record Failed(Message why, boolean callersUnaffected) implements MoveResult {}
}
