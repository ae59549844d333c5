package org.callwright.store.connections;

import java.util.Optional;

/**
 * A connection with its decrypted secret. Hold it only for the duration of a request.
 *
 * @param secret empty when the connection has none
 */
public record OpenConnection(StoredConnection connection, Optional<Secret> secret) {}
