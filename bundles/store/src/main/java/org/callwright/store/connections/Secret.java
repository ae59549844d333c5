package org.callwright.store.connections;

/**
 * A password or token.
 *
 * @param text the secret in clear text; must not appear in logs, messages or pages
 */
public record Secret(String text) {
    /** Hides the text so that it does not end up in logs. */
    @Override
    public String toString() {
        return "Secret[…]";
    }
}
