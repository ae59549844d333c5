package org.callwright.pbx;

/** The PBX was not reached or did not answer in time. The message is a sentence for an admin. */
public class PbxAwayException extends RuntimeException {
    public PbxAwayException(String message, Throwable cause) {
        super(message, cause);
    }
}
