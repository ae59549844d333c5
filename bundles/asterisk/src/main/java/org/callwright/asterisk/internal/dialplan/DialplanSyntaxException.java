package org.callwright.asterisk.internal.dialplan;

/** A text is not of the form that Callwright prints. The message names the line, if it is one that is wrong. */
public final class DialplanSyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    DialplanSyntaxException(int line, String what) {
        super("line " + line + ": " + what);
    }

    public DialplanSyntaxException(String what) {
        super(what);
    }
}
