package org.callwright.store;

import java.time.Instant;
import java.util.Optional;

/**
 * When something was done, and by whom.
 *
 * @param by the login name, or the name of a program of the host, such as {@code console}; empty when it is not known
 */
public record Stamp(Instant at, String by) {

    /** Who did it, where that is known. */
    public Optional<String> who() {
        return by.isEmpty() ? Optional.empty() : Optional.of(by);
    }
}
