package org.callwright.compiler.sandbox;

import org.callwright.model.Message;

/** Text that has no safe form at its place in a dialplan. Becomes a problem of the step. */
public final class UnsafeTextException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String text;
    private final Message why;

    public UnsafeTextException(String text, Message why) {
        super(why.toString());
        this.text = text;
        this.why = why;
    }

    public String shown() {
        String plain = text.replaceAll("\\p{Cntrl}", "\u00b7");
        return '"' + (plain.length() > 40 ? plain.substring(0, 40) + "…" : plain) + '"';
    }

    public Message why() {
        return why;
    }
}
