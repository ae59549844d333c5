package org.callwright.store;

import java.util.Optional;

/**
 * A connection with its secret, for the moment of a request.
 *
 * @param secret empty when none is kept for it
 */
public record OpenConnection(StoredConnection connection, Optional<Secret> secret) {}
