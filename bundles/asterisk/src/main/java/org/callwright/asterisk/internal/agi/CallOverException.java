package org.callwright.asterisk.internal.agi;

/** The caller hung up, or Asterisk does not wait for the step any more. */
final class CallOverException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    CallOverException(Exception cause) {
        super("The call is over, or no longer waits for this step", cause);
    }
}
