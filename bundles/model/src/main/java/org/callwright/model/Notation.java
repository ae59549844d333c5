package org.callwright.model;

import java.util.Optional;
import java.util.regex.Pattern;

/** What people write around and into a number: spaces, dashes, brackets and the digits of other scripts. */
final class Notation {
    private static final int LONGEST = 200;

    /** Characters that cannot be seen, such as the marks of direction that come with a number from a contact list. */
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");

    private static final Pattern SCHEME = Pattern.compile("^[\\s\\p{Z}]*(tel|callto):", Pattern.CASE_INSENSITIVE);
    /** The zero that is dialled within a country only, as in +49 (0)30. */
    private static final Pattern OPTIONAL_ZERO = Pattern.compile("[(\\[][\\s\\p{Z}]*0[\\s\\p{Z}]*[)\\]]");

    private static final Pattern INTERNATIONAL = Pattern.compile("^[^0-9*#+]*(\\+|00|011)");
    /** The dashes that Unicode does not count as such are a minus, a bullet, a long vowel and a tilde. */
    private static final Pattern SEPARATORS = Pattern.compile(
            "[\\s\\p{Pd}\\p{Z}\u2212\u2043\u30FC~./\u2044\u2215\u00B7\u2022\u2024()\\[\\]\"'\u2018\u2019]+");

    private Notation() {}

    /** The text without all that; empty if it is too long to be a number. What is left may be anything. */
    static Optional<String> digits(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        String plain =
                SCHEME.matcher(latin(UNSEEN.matcher(typed).replaceAll(""))).replaceFirst("");
        String dialled = INTERNATIONAL.matcher(plain).find()
                ? OPTIONAL_ZERO.matcher(plain).replaceAll("")
                : plain;
        return Optional.of(SEPARATORS.matcher(dialled).replaceAll(""));
    }

    private static String latin(String text) {
        var latin = new StringBuilder();
        text.codePoints().forEach(each -> latin.appendCodePoint(latin(each)));
        return latin.toString();
    }

    /** Digits of any script, and the wide forms in which East Asian keyboards write ASCII. */
    private static int latin(int character) {
        int digit = Character.isDigit(character) ? Character.digit(character, 10) : -1;
        if (digit >= 0) {
            return '0' + digit;
        }
        return character >= 0xFF01 && character <= 0xFF5E ? character - 0xFEE0 : character;
    }
}
