package org.callwright.pbx;

import org.callwright.model.Message;

/** A publication did not become live. The message is a sentence for an admin. */
public class PublishException extends RuntimeException {
    private final transient Message message;
    private final boolean restored;

    /** @param restored whether what was live before is live: nothing was touched, or it was seen to be live again */
    public PublishException(Message message, boolean restored, Throwable cause) {
        super(message.toString(), cause);
        this.message = message;
        this.restored = restored;
    }

    /** The message, to be said in any language. */
    public Message message() {
        return message;
    }

    public boolean restored() {
        return restored;
    }
}
