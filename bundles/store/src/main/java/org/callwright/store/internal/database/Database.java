package org.callwright.store.internal.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import javax.sql.DataSource;
import org.callwright.model.MachineFault;
import org.callwright.model.Message;
import org.callwright.store.StoreException;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jdbc.DataSourceFactory;
import org.osgi.service.metatype.annotations.Designate;

/** The open database: connection pool, schema migration and transactions. */
@Component(service = Database.class, configurationPid = "org.callwright.store")
@Designate(ocd = DatabaseSettings.class)
public class Database {
    private static final Duration LONGEST_WAIT_FOR_CONNECTION = Duration.ofSeconds(10);
    private static final int CONNECTIONS = 8;
    private static final String UNIQUE_VIOLATION = "23505";

    private final HikariDataSource pool;
    private final EntityManagerFactory entities;
    private final boolean h2;

    @Activate
    public Database(
            @Reference(name = "dataSourceFactory") DataSourceFactory driver,
            DatabaseSettings settings,
            BundleContext bundle) {
        this(dataSource(driver, settings, bundle.getProperty("callwright.data")));
    }

    /**
     * Opens the database and creates or updates its schema.
     *
     * @throws StoreException when the database cannot be reached or its schema cannot be updated
     */
    public Database(DataSource source) {
        pool = pool(source);
        try {
            h2 = isH2();
            Migrations.run(pool);
            entities = PersistenceUnit.open(pool);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    /** Closes the connection pool and, with an embedded database, the database itself. */
    @Deactivate
    public void close() {
        entities.close();
        pool.close();
    }

    /** Runs a query outside a transaction. */
    public <T> T read(Function<EntityManager, T> query) {
        try (EntityManager em = entities.createEntityManager()) {
            return query.apply(em);
        } catch (PersistenceException e) {
            throw translated(e);
        }
    }

    /**
     * Runs a change in one transaction. Once this returns, the change is on disk.
     *
     * @throws DuplicateKeyException when a new row has the key of an existing one
     * @throws StoreException when the database fails; nothing is written then, unless the message says otherwise
     */
    public <T> T write(Function<EntityManager, T> change) {
        T result;
        try (EntityManager em = entities.createEntityManager()) {
            em.getTransaction().begin();
            try {
                result = change.apply(em);
                em.getTransaction().commit();
            } finally {
                if (em.getTransaction().isActive()) {
                    em.getTransaction().rollback();
                }
            }
        } catch (PersistenceException e) {
            throw translated(e);
        }
        forceToDisk();
        return result;
    }

    private boolean isH2() {
        try (Connection connection = pool.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("H2");
        } catch (SQLException e) {
            throw new StoreException("The database cannot be opened: " + e.getMessage(), e);
        }
    }

    /** Without this, H2 writes a commit up to half a second after acknowledging it and never forces it to disk. */
    private void forceToDisk() {
        if (h2) {
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CHECKPOINT SYNC");
            } catch (SQLException e) {
                throw new StoreException(
                        "It is not certain that the change is on the disk: " + e.getMessage() + " Look before you"
                                + " repeat it.",
                        e);
            }
        }
    }

    private static StoreException translated(PersistenceException e) {
        Optional<MachineFault> fault = MachineFault.in(e);
        if (fault.isPresent()) {
            return new StoreException(
                    Message.of("The database failed. {0}", fault.get().message()), e);
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return UNIQUE_VIOLATION.equals(sql.getSQLState())
                        ? new DuplicateKeyException(e)
                        : new StoreException("The database failed: " + sql.getMessage(), e);
            }
        }
        return new StoreException("The database failed: " + e.getMessage(), e);
    }

    private static DataSource dataSource(DataSourceFactory driver, DatabaseSettings settings, String dataDirectory) {
        Path data = Path.of(Objects.requireNonNullElse(dataDirectory, "data")).toAbsolutePath();
        var properties = new Properties();
        properties.setProperty(
                DataSourceFactory.JDBC_URL, settings.url().replace(DatabaseSettings.DATA, data.toString()));
        properties.setProperty(DataSourceFactory.JDBC_USER, settings.user());
        properties.setProperty(DataSourceFactory.JDBC_PASSWORD, settings._password());
        try {
            return driver.createDataSource(properties);
        } catch (SQLException e) {
            throw new StoreException(
                    "The driver refuses the settings of org.callwright.store (url, user, password): " + e.getMessage(),
                    e);
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
            throw new StoreException("The database cannot be reached: " + e.getMessage(), e);
        }
    }
}
