package org.callwright.compiler;

/**
 * A point in the dialplan that a call can be sent to.
 *
 * @param context the context
 * @param extension the extension in it
 * @param label a labelled line of it; empty for its first
 */
record Place(String context, String extension, String label) {
    static Place start(String context, String extension) {
        return new Place(context, extension, "");
    }
}
