package org.callwright.store;

import org.callwright.model.Message;

/**
 * The store could not carry out a request: the database failed, the request conflicts with stored data, or the key file
 * is unusable.
 */
public class StoreException extends RuntimeException {
    private final transient Message message;

    public StoreException(String message) {
        this(Message.asIs(message));
    }

    public StoreException(Message message) {
        this(message, null);
    }

    public StoreException(Message message, Throwable cause) {
        super(message.toString(), cause);
        this.message = message;
    }

    public StoreException(String message, Throwable cause) {
        this(Message.asIs(message), cause);
    }

    /** Returns the message in a form that can be translated. */
    public Message message() {
        return message;
    }
}
