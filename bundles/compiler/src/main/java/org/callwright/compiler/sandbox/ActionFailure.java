package org.callwright.compiler.sandbox;

/** An action did something that the SPI forbids. Reported as a problem that names its bundle. */
public final class ActionFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ActionFailure(String message) {
        super(message);
    }
}
