package org.callwright.store.connections;

import java.util.List;
import java.util.Optional;

/**
 * The connections to other systems. Every method runs in one transaction, as in {@link org.callwright.store.FlowStore}. Secrets are
 * encrypted with a key file stored beside the database; when that file cannot be used, the {@link org.callwright.store.StoreException} says
 * what to do.
 */
public interface ConnectionStore {

    /** Returns all connections, sorted by name, ignoring case. */
    List<StoredConnection> connections();

    /** Returns a connection without its secret. */
    Optional<StoredConnection> find(String id);

    /**
     * Returns a connection together with its secret.
     *
     * @throws org.callwright.store.StoreException when the secret cannot be decrypted; the message names the connection and the key file
     */
    Optional<OpenConnection> open(String id);

    /**
     * Adds a connection. Creates the key file when this is the first secret to be stored.
     *
     * @param id 1 to 80 characters that are valid in a reference
     * @param by who adds it
     * @throws org.callwright.store.StoreException also when another connection has the same id or name
     */
    StoredConnection create(String id, ConnectionSettings settings, Optional<Secret> secret, String by);

    /**
     * Changes a connection.
     *
     * @param basedOn the revision that the caller edited
     * @param by who changed it
     * @throws org.callwright.store.StaleRevisionException when the connection was changed or deleted since that revision
     * @throws org.callwright.store.StoreException also when another connection has the same name
     */
    StoredConnection save(String id, ConnectionSettings settings, SecretChange secret, long basedOn, String by);

    /** Deletes a connection and its secret. Does nothing when it does not exist. */
    void delete(String id);
}
