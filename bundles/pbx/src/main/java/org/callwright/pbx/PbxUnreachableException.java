package org.callwright.pbx;

import org.callwright.model.Message;

/**
 * The PBX was not reached, did not answer in time, or refused to answer, such as for want of a permission. The message
 * is a sentence for an admin.
 */
public class PbxUnreachableException extends RuntimeException {
    private final transient Message message;

    public PbxUnreachableException(Message message, Throwable cause) {
        super(message.toString(), cause);
        this.message = message;
    }

    /** The message, to be said in any language. */
    public Message message() {
        return message;
    }
}
