package org.callwright.store.internal.database;

import org.callwright.store.StoreException;

/** The database rejected a row because its key already exists. */
public class DuplicateKeyException extends StoreException {
    DuplicateKeyException(Throwable cause) {
        super("Somebody else made the same entry at the same moment. Load it again and repeat your change.", cause);
    }
}
