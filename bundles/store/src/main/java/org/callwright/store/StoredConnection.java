package org.callwright.store;

/**
 * A connection as the store has it, without its secret.
 *
 * @param id by which steps refer to it; never changes
 * @param hasSecret whether a secret is kept for it
 * @param revision goes up by one with every save; names what a change was based on
 */
public record StoredConnection(String id, ConnectionSettings settings, boolean hasSecret, long revision) {}
