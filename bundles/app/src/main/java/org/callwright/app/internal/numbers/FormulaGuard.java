package org.callwright.app.internal.numbers;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running what stands in a cell, and from taking +49 for a sum: such a cell is written with an
 * apostrophe in front. What has apostrophes there of its own gets one more, so reading finds each text again.
 */
final class FormulaGuard {
    /** Full-width forms count as well where a spreadsheet is set up for Japanese. */
    private static final String BEGINNING = "[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]";

    private static final Pattern FORMULA = Pattern.compile("'*" + BEGINNING);
    private static final Pattern GUARDED = Pattern.compile("'+" + BEGINNING);

    private FormulaGuard() {}

    static String guarded(String text) {
        return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }

    static String plain(String cell) {
        return GUARDED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
