package org.callwright.store.internal.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.callwright.model.MachineFault;
import org.callwright.model.Message;
import org.callwright.store.StoreException;

/** A database that is open: its connections and entities, until it is closed or closes by itself. */
final class OpenDatabase {
    private static final Duration LONGEST_WAIT_FOR_CONNECTION = Duration.ofSeconds(10);
    private static final int CONNECTIONS = 8;
    /** What H2 says of a file that another process has locked. */
    private static final int IN_USE = 90020;

    /** What H2 says when it may not make a database and there is none. */
    private static final int GONE = 90146;

    private static final int SECONDS_TO_ANSWER = 5;

    /** What H2 says after it could not write: that the database was or is being closed, or its file fails. */
    private static final Set<Integer> CLOSED = Set.of(90098, 90121, 90028, 90031, 90030);

    /** What SQL's states begin with when a connection cannot be made or broke, or when PostgreSQL is being stopped. */
    private static final List<String> UNREACHABLE = List.of("08", "57P0");

    private final HikariDataSource pool;
    private final EntityManagerFactory entities;
    private final boolean h2;

    /**
     * Opens the database and creates or updates its schema.
     *
     * @param update how that is done in a file; empty where the database is in none
     * @throws StoreException when the database cannot be reached or its schema cannot be updated
     */
    OpenDatabase(DataSource source, Optional<FileUpdate> update) {
        pool = update.isPresent() ? pool(source, update.get()) : pool(source);
        try {
            h2 = isH2();
            Migrations.run(pool);
            entities = PersistenceUnit.open(pool);
        } catch (RuntimeException | Error e) {
            pool.close();
            throw e;
        }
    }

    EntityManagerFactory entities() {
        return entities;
    }

    /** Closes the connection pool and, with an embedded database, the database itself. */
    void close() {
        if (entities.isOpen()) { // not after it was abandoned
            entities.close();
        }
        pool.close();
    }

    /** Reads in one transaction, which sees all tables as they are at one moment. */
    <T> T snapshot(WholeDatabase.Work<T> query) throws SQLException, IOException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            // H2's repeatable read is that of the tables in the first statement alone.
            connection.setTransactionIsolation(
                    h2 ? Connection.TRANSACTION_SERIALIZABLE : Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return query.on(connection);
            } finally {
                connection.rollback();
            }
        }
    }

    /** Without this, H2 writes a commit up to half a second after acknowledging it and never forces it to disk. */
    void forceToDisk() throws SQLException {
        if (h2) {
            execute("CHECKPOINT SYNC");
        }
    }

    /**
     * Whether the database is gone: its server cannot be reached, or an embedded one has closed itself. H2 does so when
     * it cannot write, and stays closed for as long as anybody is connected.
     */
    boolean isGone(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && (h2 ? CLOSED.contains(sql.getErrorCode()) : isUnreachable(sql))
                    || cause.getClass().getSimpleName().equals("MVStoreException")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a server cannot be reached, rather than refuses something. */
    static boolean isUnreachable(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || state != null && UNREACHABLE.stream().anyMatch(state::startsWith);
    }

    /** Lets go of a database that is gone, so that it can be opened again. */
    void abandon() {
        try {
            if (h2) {
                execute("SHUTDOWN IMMEDIATELY");
            }
        } catch (SQLException e) {
            // It answers with an exception that it is closed, which is what it should be.
        } finally {
            close();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(SECONDS_TO_ANSWER);
            statement.execute(sql);
        }
    }

    private boolean isH2() {
        try (Connection connection = pool.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("H2");
        } catch (SQLException e) {
            throw new StoreException("The database cannot be opened: " + e.getMessage(), e);
        }
    }

    private static HikariDataSource pool(DataSource source, FileUpdate update) {
        try {
            Connection open = update.complete(source);
            try {
                return pool(source);
            } finally {
                open.close(); // only now, or the file would be closed and opened again in between
            }
        } catch (SQLException | IOException e) {
            throw new StoreException(why(e), e);
        }
    }

    private static HikariDataSource pool(DataSource source) {
        var settings = new HikariConfig();
        settings.setPoolName("callwright-store");
        settings.setDataSource(source);
        settings.setMaximumPoolSize(CONNECTIONS);
        settings.setConnectionTimeout(LONGEST_WAIT_FOR_CONNECTION.toMillis());
        try {
            return new HikariDataSource(settings);
        } catch (RuntimeException e) {
            throw new StoreException(why(e), e);
        }
    }

    private static Message why(Exception failure) {
        Optional<MachineFault> fault = MachineFault.in(failure);
        if (fault.isPresent()) {
            return fault.get().message();
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == IN_USE) {
                return Message.of("Another program has it open, such as a second Callwright with the same data folder."
                        + " End that one.");
            }
            if (cause instanceof SQLException sql && sql.getErrorCode() == GONE) {
                return Message.of("The file of the database is gone. Bring back the disk or the data folder it was on,"
                        + " or restore a backup.");
            }
        }
        return Message.of("The database cannot be reached: {0}", failure.getMessage());
    }
}
