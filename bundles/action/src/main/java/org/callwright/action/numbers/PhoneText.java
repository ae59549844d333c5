package org.callwright.action.numbers;

import java.util.Optional;
import org.callwright.model.PhoneNumber;

/**
 * A phone number, or the beginning of one, as somebody wrote it: with a plus or without, with spaces, dashes, brackets,
 * {@code (0)} and {@code tel:}. In forms, its field shows what is understood. {@link PhoneNumbers} has what it means
 * where the PBX is.
 *
 * @param text as written
 */
public record PhoneText(String text) {

    /** @throws IllegalArgumentException if that is not one number */
    public PhoneText {
        digitsOf(text);
    }

    /** A number, if a text is one. */
    public static Optional<PhoneText> of(String text) {
        return PhoneNumber.digitsOf(text).map(digits -> new PhoneText(text));
    }

    /** Only what is dialled: 1 to 32 of {@code 0-9 * #}, and maybe a plus in front. */
    public String digits() {
        return digitsOf(text);
    }

    private static String digitsOf(String text) {
        return PhoneNumber.digitsOf(text)
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is not one phone number"));
    }
}
