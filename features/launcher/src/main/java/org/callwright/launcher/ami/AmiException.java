package org.callwright.launcher.ami;

/** An Asterisk Manager Interface that did not answer as it should. The message is a sentence without its full stop. */
public final class AmiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public enum Reason {
        /** No connection. */
        UNREACHABLE,
        /** Something else listens at that port. */
        NOT_AMI,
        /** It stopped answering, or closed the connection. */
        SILENT,
        /** Wrong name or secret, or an address that may not log in. */
        REFUSED,
        /** Logged in, but the account may not do this. */
        FORBIDDEN
    }

    private final Reason reason;

    AmiException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    AmiException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
