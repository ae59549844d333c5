package org.callwright.store;

import java.util.List;
import java.util.Optional;

/**
 * The connections to other systems. Every method is one transaction, as in {@link FlowStore}. Secrets are encrypted with
 * a key that lies in a file beside the database; {@link StoreException} says what to do when that file cannot be used.
 */
public interface ConnectionStore {

    /** All of them, by name, in whatever case it is written. */
    List<StoredConnection> connections();

    Optional<StoredConnection> find(String id);

    /**
     * A connection with its secret.
     *
     * @throws StoreException when its secret cannot be decrypted, naming the connection and the key's file
     */
    Optional<OpenConnection> open(String id);

    /**
     * Adds a connection. The first secret of all has the key made.
     *
     * @param id 1 to 80 characters, of those that a reference may have
     * @throws StoreException also when another connection has its id or name
     */
    StoredConnection create(String id, ConnectionSettings settings, Optional<Secret> secret);

    /**
     * Changes a connection.
     *
     * @param basedOn the revision the change was made to
     * @throws StaleRevisionException when somebody changed or deleted it meanwhile
     * @throws StoreException also when another connection has its name
     */
    StoredConnection save(String id, ConnectionSettings settings, SecretChange secret, long basedOn);

    /** Removes a connection with its secret; one that is not there is no error. */
    void delete(String id);
}
