package org.callwright.model;

import java.io.IOException;
import java.util.Optional;

/**
 * A fault of the machine that the host runs on, or of Java itself. No action, bundle or callflow is to blame for it, so
 * it has a sentence of its own, which says what to do.
 */
public enum MachineFault {
    MEMORY(Message.of("The host has run out of memory. Give its Java a larger heap, for example"
            + " CALLWRIGHT_JAVA_OPTS=-Xmx1g with ./start, and restart it.")),
    THREADS(Message.of("The host could not start another thread. Raise the limit on processes of its user or container"
            + " (ulimit -u, pids.max) and restart it.")),
    DISK(Message.of("The host's disk is full. Make room on it, then try again.")),
    FILES(Message.of("The host has too many files open. Raise the limit of its user (ulimit -n) and restart it.")),
    JAVA(Message.of("Java itself failed on the host. Restart the host; if it fails again, look in its log."));

    /** Enough for any chain of causes, and an end to those that go in a circle. */
    private static final int MOST_CAUSES = 20;

    private final Message message;

    MachineFault(Message message) {
        this.message = message;
    }

    /** What has happened and what to do, as sentences. */
    public Message message() {
        return message;
    }

    /**
     * The machine's fault behind an exception; empty if it is the fault of the code that threw it, as endless recursion
     * and missing classes are. Calls the exception, which may be third-party code.
     */
    public static Optional<MachineFault> in(Throwable thrown) {
        Throwable at = thrown;
        for (int i = 0; at != null && i < MOST_CAUSES; i++) {
            Optional<MachineFault> fault = of(at);
            if (fault.isPresent()) {
                return fault;
            }
            at = cause(at);
        }
        return Optional.empty();
    }

    private static Optional<MachineFault> of(Throwable thrown) {
        return switch (thrown) {
            case MachineFaultException known -> Optional.of(known.fault());
            case StackOverflowError recursion -> Optional.empty();
            case OutOfMemoryError memory -> Optional.of(text(memory).contains("native thread") ? THREADS : MEMORY);
            case VirtualMachineError error -> Optional.of(JAVA);
            case IOException failure -> of(text(failure));
            default -> Optional.empty();
        };
    }

    /** What operating systems say, which Java hands on in its own exceptions. */
    private static Optional<MachineFault> of(String failure) {
        if (failure.contains("No space left on device") || failure.contains("Disk quota exceeded")) {
            return Optional.of(DISK);
        }
        return failure.contains("Too many open files") ? Optional.of(FILES) : Optional.empty();
    }

    private static String text(Throwable thrown) {
        try {
            return String.valueOf(thrown.getMessage());
        } catch (RuntimeException | Error e) { // the exception's own code fails
            return "";
        }
    }

    private static Throwable cause(Throwable thrown) {
        try {
            return thrown.getCause();
        } catch (RuntimeException | Error e) { // the exception's own code fails
            return null;
        }
    }
}
