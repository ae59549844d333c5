package org.callwright.app.numbers;

import java.util.Optional;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;

/**
 * A line that asks for a number or a range: of what somebody typed, or of a file.
 *
 * @param line which one, from 1 on
 * @param text the number or range as it stands there
 * @param last where the range ends that begins with the text; empty if the text says it all
 * @param kind what it is; empty where that goes by how it looks
 * @param reserved whether it is kept back at once
 * @param note may be empty
 * @param fault why it asks for nothing, whatever its number, as a sentence
 */
public record AddLine(
        int line,
        String text,
        String last,
        Optional<PhoneNumber.Kind> kind,
        boolean reserved,
        String note,
        Optional<Message> fault) {

    /** What was typed without anything else. */
    public static AddLine typed(int line, String text, Optional<PhoneNumber.Kind> kind) {
        return new AddLine(line, text, "", kind, false, "", Optional.empty());
    }

    /** The same number or range with another fault. */
    public AddLine withFault(Message why) {
        return new AddLine(line, text, last, kind, reserved, note, Optional.of(why));
    }

    /** Whether another line wants the same to be known of a number. */
    public boolean saysTheSameAs(AddLine other) {
        return reserved == other.reserved && note.equals(other.note);
    }
}
