package org.callwright.model;

/** Work was given up because of a fault of the machine. The message says what to do. */
public final class MachineFaultException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final MachineFault fault;

    public MachineFaultException(MachineFault fault, Throwable cause) {
        super(fault.message().toString(), cause);
        this.fault = fault;
    }

    /** Throws the machine's fault behind an exception; returns if there is none. */
    public static void rethrow(Throwable thrown) {
        MachineFault.in(thrown).ifPresent(fault -> {
            throw new MachineFaultException(fault, thrown);
        });
    }

    public MachineFault fault() {
        return fault;
    }
}
