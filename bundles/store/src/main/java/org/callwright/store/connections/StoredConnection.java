package org.callwright.store.connections;

import java.util.Optional;
import org.callwright.store.Stamp;

/**
 * A connection as stored, without its secret.
 *
 * @param id the id that steps refer to; never changes
 * @param hasSecret whether a secret is stored for it
 * @param revision increases by one with every save; identifies the state that an edit was based on
 * @param changed when it was last changed, and by whom; empty when it is not known
 */
public record StoredConnection(
        String id, ConnectionSettings settings, boolean hasSecret, long revision, Optional<Stamp> changed) {}
