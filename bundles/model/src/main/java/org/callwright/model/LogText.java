package org.callwright.model;

/** Makes text of people safe for a line of the log: the one place for that. */
public final class LogText {
    private static final int LONGEST = 1000;

    private LogText() {}

    /**
     * The text in one line, with everything that is no visible character as an escape such as {@code \\u000A}, and at
     * most 1,000 characters of it.
     */
    public static String of(Object text) {
        var line = new StringBuilder();
        String.valueOf(text).codePoints().limit(LONGEST).forEach(point -> {
            if (isShown(point)) {
                line.appendCodePoint(point);
            } else {
                line.append(String.format("\\u%04X", point));
            }
        });
        return line.toString();
    }

    /** Controls, line and paragraph separators, and characters that turn the direction of what follows are not. */
    private static boolean isShown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
