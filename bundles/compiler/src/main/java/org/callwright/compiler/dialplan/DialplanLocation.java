package org.callwright.compiler.dialplan;

/**
 * A point in the dialplan that a call can be sent to.
 *
 * @param context the context
 * @param extension the extension in it
 * @param label a labelled line of it; empty for its first
 */
public record DialplanLocation(String context, String extension, String label) {
    public static DialplanLocation start(String context, String extension) {
        return new DialplanLocation(context, extension, "");
    }
}
