package org.callwright.store;

import java.util.Optional;

/** The secret in the addresses of the phone book. It is in a file beside the database: no backup and no export has it. */
public interface PhonebookToken {

    /**
     * 32 hexadecimal digits; empty while there is none.
     *
     * @throws StoreException when it cannot be read
     */
    Optional<String> find();

    /**
     * Makes another one in place of the one that may be there.
     *
     * @throws StoreException when it cannot be written; the one before stays
     */
    String renew();

    /**
     * Removes it; without one nothing is done.
     *
     * @throws StoreException when it cannot be removed
     */
    void remove();
}
