package org.callwright.asterisk.internal.dialplan;

import org.asteriskjava.util.AstUtil;

/**
 * One priority of one extension, in the same form whether it was read from a text or from Asterisk.
 *
 * @param context where it stands
 * @param extension a number, a name, or a pattern that begins with {@code _}
 * @param priority from 1, or {@link #HINT}
 * @param label empty when it has none
 * @param application such as {@code Dial}
 * @param data its arguments, without the parentheses
 */
public record DialplanEntry(
        String context, String extension, int priority, String label, String application, String data) {
    /** The priority of a hint, which is no step of a call. */
    public static final int HINT = -1;

    public DialplanEntry {
        label = label == null ? "" : label;
        data = data == null ? "" : data;
    }

    /**
     * For comparing with what Asterisk has, both sides: Asterisk-Java trims values and takes words such as "none" for
     * nothing.
     */
    public DialplanEntry asRead() {
        return new DialplanEntry(
                context, asRead(extension), priority, asRead(label), asRead(application), asRead(data));
    }

    private static String asRead(String value) {
        return AstUtil.isNull(value) || AstUtil.isNull(value.trim()) ? "" : value.trim();
    }

    public boolean isPattern() {
        return extension.startsWith("_");
    }

    /** As an admin would write it into extensions.conf. */
    @Override
    public String toString() {
        String step = priority == HINT ? "hint," + application : priority + "," + application + "(" + data + ")";
        return "exten => " + extension + "," + step;
    }
}
