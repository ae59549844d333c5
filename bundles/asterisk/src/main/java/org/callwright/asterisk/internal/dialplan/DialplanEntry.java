package org.callwright.asterisk.internal.dialplan;

import org.asteriskjava.util.AstUtil;

/**
 * One priority of an extension, parsed from a text or read from Asterisk.
 *
 * @param context its context
 * @param extension a number, a name, or a pattern that begins with {@code _}
 * @param priority from 1, or {@link #HINT}
 * @param label empty for none
 * @param application such as {@code Dial}
 * @param data its arguments, without the parentheses
 */
public record DialplanEntry(
        String context, String extension, int priority, String label, String application, String data) {
    /** The priority of a hint, which calls do not run. */
    public static final int HINT = -1;

    /** The priority of an include or a switch; its application is what is included. */
    public static final int INCLUDE = 0;

    public DialplanEntry {
        extension = extension == null ? "" : extension;
        application = application == null ? "" : application;
        label = label == null ? "" : label;
        data = data == null ? "" : data;
    }

    /**
     * A form for comparing entries from a text with those from Asterisk: Asterisk-Java trims values and reads words
     * such as "none" as null.
     */
    public DialplanEntry asRead() {
        return new DialplanEntry(
                context, asRead(extension), priority, asRead(label), asRead(application), asRead(data));
    }

    private static String asRead(String value) {
        return AstUtil.isNull(value) || AstUtil.isNull(value.trim()) ? "" : value.trim();
    }

    /** Whether another entry does the same for the same extension, in whatever context. */
    public boolean isSameStep(DialplanEntry other) {
        return asRead().equals(new DialplanEntry(
                        context, other.extension, other.priority, other.label, other.application, other.data)
                .asRead());
    }

    public boolean isPattern() {
        return extension.startsWith("_");
    }

    /** In the syntax of extensions.conf. */
    @Override
    public String toString() {
        String step = priority == HINT ? "hint," + application : priority + "," + application + "(" + data + ")";
        return "exten => " + extension + "," + step;
    }
}
