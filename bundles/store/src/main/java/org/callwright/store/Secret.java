package org.callwright.store;

/**
 * A password or token.
 *
 * @param text the secret itself; not for logs, messages or pages
 */
public record Secret(String text) {
    /** Without the text, so that nothing that is printed has it. */
    @Override
    public String toString() {
        return "Secret[…]";
    }
}
