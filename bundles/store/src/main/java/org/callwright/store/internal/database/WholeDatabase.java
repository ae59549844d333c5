package org.callwright.store.internal.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The database as a whole, for what is no business of a single store. This service is there from the start. Both methods
 * throw {@link org.callwright.store.StoreException} when the database is not open or fails.
 */
public interface WholeDatabase {

    /** Something that is done with a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection database) throws SQLException, IOException;
    }

    /** Reads in one transaction, which sees all tables as they are at one moment. Others go on meanwhile. */
    <T> T snapshot(Work<T> query);

    /**
     * Works while nobody else does: whatever uses the database stops before, and starts anew after, with the database as it
     * is then.
     */
    <T> T alone(Work<T> work);
}
