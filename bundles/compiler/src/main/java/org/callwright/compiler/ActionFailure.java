package org.callwright.compiler;

/** An action did what the SPI forbids. Becomes a problem that names its bundle. */
final class ActionFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    ActionFailure(String message) {
        super(message);
    }
}
