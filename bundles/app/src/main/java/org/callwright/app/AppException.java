package org.callwright.app;

/** What was asked for cannot be done. The message is a sentence that says why and what to do. */
public class AppException extends RuntimeException {
    public AppException(String message) {
        super(message);
    }

    public AppException(String message, Throwable cause) {
        super(message, cause);
    }
}
