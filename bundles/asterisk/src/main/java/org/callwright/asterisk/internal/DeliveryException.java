package org.callwright.asterisk.internal;

/** Our text could not be read or replaced. The message is a sentence for an admin. */
final class DeliveryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DeliveryException(String message, Throwable cause) {
        super(message, cause);
    }
}
