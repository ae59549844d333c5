package org.callwright.store;

import org.callwright.model.Message;

/** The database did not do what was asked. */
public class StoreException extends RuntimeException {
    private final transient Message sentence;

    public StoreException(String message) {
        this(Message.asIs(message));
    }

    public StoreException(Message sentence) {
        super(sentence.toString());
        this.sentence = sentence;
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
        sentence = Message.asIs(message);
    }

    /** The message, to be said in any language. */
    public Message message() {
        return sentence;
    }
}
