package org.callwright.asterisk.internal.delivery;

import org.callwright.model.Message;

/** The published text could not be read or replaced. The message is for an admin. */
public final class DeliveryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message message;

    DeliveryException(Message message, Throwable cause) {
        super(message.toString(), cause);
        this.message = message;
    }

    /** The message, which can be translated. */
    public Message message() {
        return message;
    }
}
