package org.callwright.pbx;

import org.callwright.model.Message;

/**
 * The PBX was not reached, did not answer in time, or answered with an error, such as a missing permission. The message
 * is for an admin.
 */
public class PbxUnreachableException extends RuntimeException {
    private final transient Message message;

    public PbxUnreachableException(Message message, Throwable cause) {
        super(message.toString(), cause);
        this.message = message;
    }

    /** The message, which can be translated. */
    public Message message() {
        return message;
    }
}
