package org.callwright.compiler.sandbox;

/** An action did what the SPI forbids. Becomes a problem that names its bundle. */
public final class ActionFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ActionFailure(String message) {
        super(message);
    }
}
