package org.callwright.model;

import java.util.regex.Pattern;

/**
 * A number that callers dial to reach a callflow.
 *
 * @param kind who can dial it
 * @param digits as Asterisk receives it: 1 to 32 of {@code 0-9 * # +}
 */
public record PhoneNumber(Kind kind, String digits) implements Comparable<PhoneNumber> {
    private static final Pattern SHAPE = Pattern.compile("\\+?[0-9*#]{1,31}");

    /** Where a number is dialled from, and so which entry context carries it. */
    public enum Kind {
        /** A public number (DDI/DID) that a trunk delivers. */
        DID,
        /** A number that the PBX's own phones dial. */
        EXTENSION
    }

    public PhoneNumber {
        if (!SHAPE.matcher(digits).matches()) {
            throw new IllegalArgumentException(
                    "A number has 1 to 32 of the digits 0-9, * and #, with a + only in front, not '" + digits + "'");
        }
    }

    public static PhoneNumber did(String digits) {
        return new PhoneNumber(Kind.DID, digits);
    }

    public static PhoneNumber extension(String digits) {
        return new PhoneNumber(Kind.EXTENSION, digits);
    }

    @Override
    public int compareTo(PhoneNumber other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
