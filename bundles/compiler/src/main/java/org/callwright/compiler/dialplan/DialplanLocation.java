package org.callwright.compiler.dialplan;

/**
 * A line of the dialplan that calls can jump to.
 *
 * @param label of the line; empty for the first line of the extension
 */
public record DialplanLocation(String context, String extension, String label) {
    /** The first line of an extension. */
    public static DialplanLocation start(String context, String extension) {
        return new DialplanLocation(context, extension, "");
    }

    /** The line of the same extension that has this label. */
    public DialplanLocation at(String other) {
        return new DialplanLocation(context, extension, other);
    }
}
