package org.callwright.app.internal.numbers;

import java.util.Optional;
import org.callwright.model.Message;
import org.callwright.store.PooledNumber;

/** A note as somebody wrote it, in one line and without what cannot be seen. */
record NoteText(String line) {

    static NoteText of(String written) {
        return new NoteText(written.strip().replaceAll("\\p{Cntrl}+", " "));
    }

    /** Why it cannot be kept; empty if it can. */
    Optional<Message> fault() {
        return line.length() <= PooledNumber.LONGEST_NOTE
                ? Optional.empty()
                : Optional.of(Message.of(
                        "The note has {1} characters, and {0} are the most.",
                        PooledNumber.LONGEST_NOTE, line.length()));
    }
}
