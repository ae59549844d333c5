package org.callwright.pbx;

/** A publication did not become live. The message is a sentence for an admin. */
public class PublishException extends RuntimeException {
    private final boolean restored;

    /** @param restored whether what was live before is live: nothing was touched, or it was seen to be live again */
    public PublishException(String message, boolean restored, Throwable cause) {
        super(message, cause);
        this.restored = restored;
    }

    public boolean restored() {
        return restored;
    }
}
