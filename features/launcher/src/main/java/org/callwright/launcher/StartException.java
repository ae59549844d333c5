package org.callwright.launcher;

/** Ends {@code ./start} with a message for the user, which says what is wrong and what to do about it. */
final class StartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartException(String message) {
        super(message);
    }

    StartException(String message, Throwable cause) {
        super(message, cause);
    }
}
