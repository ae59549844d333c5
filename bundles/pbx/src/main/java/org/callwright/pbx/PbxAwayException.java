package org.callwright.pbx;

/**
 * The PBX was not reached, did not answer in time, or refused to answer, such as for want of a permission. The message
 * is a sentence for an admin.
 */
public class PbxAwayException extends RuntimeException {
    public PbxAwayException(String message, Throwable cause) {
        super(message, cause);
    }
}
