package org.callwright.asterisk.internal.delivery;

import org.callwright.model.Message;

/** Our text could not be read or replaced. The message is a sentence for an admin. */
public final class DeliveryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message message;

    DeliveryException(Message message, Throwable cause) {
        super(message.toString(), cause);
        this.message = message;
    }

    /** The message, to be said in any language. */
    public Message message() {
        return message;
    }
}
