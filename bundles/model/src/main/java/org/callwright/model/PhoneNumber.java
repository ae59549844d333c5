package org.callwright.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number that callers dial to reach a callflow.
 *
 * @param kind who can dial it
 * @param digits as Asterisk receives it: 1 to 32 of {@code 0-9 * # +}
 */
public record PhoneNumber(Kind kind, String digits) implements Comparable<PhoneNumber> {
    private static final Pattern SHAPE = Pattern.compile("\\+?[0-9*#]{1,31}");
    private static final Pattern INTERNATIONAL = Pattern.compile("^(\\+|00)");
    private static final Pattern TRUNK_ZERO = Pattern.compile("^0");
    private static final int LONGEST_COUNTRY_CODE = 3;
    /** Shorter numbers are local or internal and can be the end of unrelated longer ones. */
    private static final int SHORTEST_NATIONAL = 8;

    private static final int LINE_END = 5;

    /** Where a number is dialled from; decides the context in which it is published. */
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

    /** The digits of a number in any common notation; empty if it is not one number. */
    public static Optional<String> digitsOf(String typed) {
        return Notation.digits(typed).filter(digits -> SHAPE.matcher(digits).matches());
    }

    /**
     * Whether both are the same line with and without country code: +49305550100, 0049305550100, 0305550100. For where the
     * country is not known; where it is, {@code NumberingPlan} of the compiler knows better.
     */
    public boolean isSameLineAs(PhoneNumber other) {
        return equals(other)
                || kind == other.kind && (isAbroad(digits, other.digits) || isAbroad(other.digits, digits));
    }

    /** What all notations of a line have in common: its last five digits. Other lines may have the same. */
    public String lineEnd() {
        String whole = INTERNATIONAL.matcher(digits).replaceFirst("");
        return whole.substring(Math.max(0, whole.length() - LINE_END));
    }

    private static boolean isAbroad(String international, String national) {
        String whole = INTERNATIONAL.matcher(international).replaceFirst("");
        if (whole.equals(international)) {
            return false;
        }
        if (INTERNATIONAL.matcher(national).find()) {
            return whole.equals(INTERNATIONAL.matcher(national).replaceFirst(""));
        }
        String line = TRUNK_ZERO.matcher(national).replaceFirst("");
        int code = whole.length() - line.length();
        return line.length() >= SHORTEST_NATIONAL && code > 0 && code <= LONGEST_COUNTRY_CODE && whole.endsWith(line);
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
