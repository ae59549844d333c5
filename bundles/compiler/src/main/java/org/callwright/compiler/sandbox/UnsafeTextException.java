package org.callwright.compiler.sandbox;

import org.callwright.model.Message;

/** Text that cannot be escaped safely where it is used. Reported as a problem of the step. */
public final class UnsafeTextException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String text;
    private final Message why;

    public UnsafeTextException(String text, Message why) {
        super(why.toString());
        this.text = text;
        this.why = why;
    }

    /** The text in quotes, shortened and without control characters, for a message. */
    public String shown() {
        String plain = text.replaceAll("\\p{Cntrl}", "\u00b7");
        return '"' + (plain.length() > 40 ? plain.substring(0, 40) + "…" : plain) + '"';
    }

    /** What it must not contain, as the end of a sentence. */
    public Message why() {
        return why;
    }
}
