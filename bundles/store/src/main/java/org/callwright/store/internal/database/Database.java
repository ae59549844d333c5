package org.callwright.store.internal.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.callwright.model.MachineFault;
import org.callwright.model.Message;
import org.callwright.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database: transactions, and opening it again when it is gone: an embedded one closes itself when its disk is full,
 * and a server may be stopped. Each read and write tries that, at most every few seconds.
 */
public class Database {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final String UNIQUE_VIOLATION = "23505";
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(3);

    private final DataSource again;
    private final Optional<FileUpdate> update;
    private final Object opening = new Object();
    private volatile OpenDatabase open;
    private volatile Optional<StoreException> failure = Optional.empty();
    private long nextAttempt = System.nanoTime();
    private boolean stopped;

    /**
     * Opens the database at a URL and creates or updates its schema.
     *
     * @param driver connects to the database at a URL
     * @throws StoreException when the database cannot be reached or its schema cannot be updated
     */
    public static Database at(String url, Function<String, DataSource> driver) {
        var there = new DatabaseUrl(url);
        Function<DatabaseUrl, DataSource> sources = each -> driver.apply(each.text());
        return new Database(
                sources.apply(there),
                sources.apply(there.ofExisting()),
                there.file().map(file -> new FileUpdate(there, file, sources)));
    }

    /**
     * Opens a database and creates or updates its schema in place: one on a server, which has transactions for that.
     *
     * @param first connects at first; makes a new database where there is none
     * @param again connects after the database has closed itself; must fail where there is none, since a new and empty
     *     one would pass for the one that was lost
     * @throws StoreException when the database cannot be reached or its schema cannot be updated
     */
    public Database(DataSource first, DataSource again) {
        this(first, again, Optional.empty());
    }

    private Database(DataSource first, DataSource again, Optional<FileUpdate> update) {
        this.again = again;
        this.update = update;
        open = new OpenDatabase(first, update);
    }

    /** Closes the connections and, with an embedded database, the database itself. It is not opened again then. */
    public void close() {
        synchronized (opening) {
            stopped = true;
            open.close();
        }
    }

    /** Why the database is closed now; empty while it is open. */
    Optional<Message> closed() {
        return failure.map(StoreException::message);
    }

    /** Asks it something, so that it is known to be gone, or opened again, also while nobody uses it. */
    void look() {
        try {
            read(em -> em.createNativeQuery("select 1").getSingleResult());
        } catch (StoreException e) {
            // It was noted, and is what closed() says now.
        }
    }

    /** Runs a query outside a transaction. */
    public <T> T read(Function<EntityManager, T> query) {
        OpenDatabase now = open();
        try (EntityManager em = now.entities().createEntityManager()) {
            return query.apply(em);
        } catch (PersistenceException e) {
            throw failed(now, translated(e));
        }
    }

    /** Reads in one transaction, which sees all tables as they are at one moment. */
    public <T> T snapshot(WholeDatabase.Work<T> query) {
        OpenDatabase now = open();
        try {
            return now.snapshot(query);
        } catch (SQLException | IOException e) {
            throw failed(now, failure(e));
        }
    }

    /** What a failure is in a sentence. */
    static StoreException failure(Exception e) {
        return new StoreException(
                MachineFault.in(e)
                        .map(fault -> Message.of("The database failed. {0}", fault.message()))
                        .orElseGet(() -> Message.asIs(String.valueOf(e.getMessage()))),
                e);
    }

    /**
     * Runs a change in one transaction. Once this returns, the change is on disk.
     *
     * @throws DuplicateKeyException when a new row has the key of an existing one
     * @throws StoreException when the database fails; nothing is written then, unless the message says otherwise
     */
    public <T> T write(Function<EntityManager, T> change) {
        OpenDatabase now = open();
        T result = commit(now, change);
        try {
            now.forceToDisk();
        } catch (SQLException e) {
            throw failed(
                    now,
                    new StoreException(
                            Message.of(
                                    "It is not certain that the change is on the disk. {0} Look before you repeat it.",
                                    MachineFault.in(e)
                                            .map(MachineFault::message)
                                            .orElseGet(() -> Message.asIs(e.getMessage()))),
                            e));
        }
        return result;
    }

    /**
     * Runs a change in one transaction, for what does no harm if a power failure undoes it: it is on disk within a
     * second, or with the next {@link #write}.
     *
     * @throws StoreException as {@link #write}
     */
    public <T> T writeSoon(Function<EntityManager, T> change) {
        return commit(open(), change);
    }

    private <T> T commit(OpenDatabase now, Function<EntityManager, T> change) {
        try (EntityManager em = now.entities().createEntityManager()) {
            em.getTransaction().begin();
            try {
                T result = change.apply(em);
                em.getTransaction().commit();
                return result;
            } finally {
                if (em.getTransaction().isActive()) {
                    em.getTransaction().rollback();
                }
            }
        } catch (PersistenceException e) {
            throw failed(now, translated(e));
        }
    }

    /** The open database. One that has closed itself is opened again first. */
    private OpenDatabase open() {
        Optional<StoreException> before = failure;
        if (before.isEmpty()) {
            return open;
        }
        synchronized (opening) {
            if (failure.isEmpty()) {
                return open;
            }
            if (stopped || System.nanoTime() - nextAttempt < 0) {
                throw new StoreException(failure.get().message(), failure.get());
            }
            try {
                open = new OpenDatabase(again, update);
                failure = Optional.empty();
                LOG.info("The database is open again.");
                return open;
            } catch (RuntimeException e) {
                StoreException known = e instanceof StoreException store
                        ? store
                        : new StoreException("The database cannot be opened: " + e.getMessage(), e);
                failure = Optional.of(known);
                throw known;
            } finally {
                nextAttempt = System.nanoTime() + BETWEEN_ATTEMPTS.toNanos();
            }
        }
    }

    private StoreException failed(OpenDatabase on, StoreException e) {
        if (on.isGone(e)) {
            synchronized (opening) {
                if (failure.isEmpty() && on == open && !stopped) {
                    LOG.error("The database is gone. It is opened again when that is possible. {}", e.message());
                    failure = Optional.of(e);
                    nextAttempt = System.nanoTime();
                    on.abandon();
                }
            }
        }
        return e;
    }

    private static StoreException translated(SQLException sql, PersistenceException e) {
        if (UNIQUE_VIOLATION.equals(sql.getSQLState())) {
            return new DuplicateKeyException(e);
        }
        return OpenDatabase.isUnreachable(sql)
                ? new StoreException(Message.of("The database cannot be reached: {0}", reason(sql)), e)
                : new StoreException("The database failed: " + sql.getMessage(), e);
    }

    /** What the driver says rather than the pool, which only knows how long it waited. */
    private static String reason(SQLException failure) {
        return failure.getCause() instanceof SQLException driver ? driver.getMessage() : failure.getMessage();
    }

    private static StoreException translated(PersistenceException e) {
        Optional<MachineFault> fault = MachineFault.in(e);
        if (fault.isPresent()) {
            return new StoreException(
                    Message.of("The database failed. {0}", fault.get().message()), e);
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return translated(sql, e);
            }
        }
        return new StoreException("The database failed: " + e.getMessage(), e);
    }
}
