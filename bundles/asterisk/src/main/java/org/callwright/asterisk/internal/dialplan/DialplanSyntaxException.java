package org.callwright.asterisk.internal.dialplan;

/** A text does not have the form that Callwright prints. The message names the line, if a single line is wrong. */
public final class DialplanSyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    DialplanSyntaxException(int line, String what) {
        super("line " + line + ": " + what);
    }

    public DialplanSyntaxException(String what) {
        super(what);
    }
}
