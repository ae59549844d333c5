package org.callwright.pbx;

import org.callwright.model.Message;

/** A publication did not become live. The message is for an admin. */
public class PublishException extends RuntimeException {
    private final transient Message message;
    private final boolean restored;

    /** @param restored whether the previous publication is live: nothing was changed, or it was verified to be back */
    public PublishException(Message message, boolean restored, Throwable cause) {
        super(message.toString(), cause);
        this.message = message;
        this.restored = restored;
    }

    /** The message, which can be translated. */
    public Message message() {
        return message;
    }

    public boolean restored() {
        return restored;
    }
}
