package org.callwright.app.numbers;

import java.util.Optional;
import org.callwright.model.PhoneNumber;

/**
 * What is looked for in the list of numbers.
 *
 * @param text a part of a number in any notation, of a callflow's name or of a note; blank for all
 * @param state only numbers in this state
 * @param kind only numbers of this kind
 */
public record NumberQuery(String text, Optional<NumberState> state, Optional<PhoneNumber.Kind> kind) {
    /** All numbers. */
    public static final NumberQuery ALL = new NumberQuery("", Optional.empty(), Optional.empty());

    public NumberQuery withText(String other) {
        return new NumberQuery(other, state, kind);
    }

    public NumberQuery withState(Optional<NumberState> other) {
        return new NumberQuery(text, other, kind);
    }

    public NumberQuery withKind(Optional<PhoneNumber.Kind> other) {
        return new NumberQuery(text, state, other);
    }
}
