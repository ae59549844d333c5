package org.callwright.asterisk.internal;

/** A text is not of the form that Callwright prints. The message names the line, if it is one that is wrong. */
final class DialplanSyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    DialplanSyntaxException(int line, String what) {
        super("line " + line + ": " + what);
    }

    DialplanSyntaxException(String what) {
        super(what);
    }
}
