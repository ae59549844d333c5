package org.callwright.store.internal.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.callwright.model.Message;
import org.callwright.store.StoreException;
import org.callwright.store.StoreState;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jdbc.DataSourceFactory;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the database, and goes on trying while it is away, locked by somebody else, or has no room. What needs the
 * database waits until then: {@link Database} is a service only from the moment it is open.
 */
@Component(
        immediate = true,
        service = {StoreState.class, WholeDatabase.class},
        configurationPid = "org.callwright.store")
@Designate(ocd = DatabaseSettings.class)
public class DatabaseOpener implements StoreState, WholeDatabase {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseOpener.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(15);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("callwright-store").factory());
    private final BundleContext bundle;
    private final Supplier<Database> opened;
    private final Supplier<DataSource> present;

    private volatile Optional<Message> why = Optional.empty();
    private volatile Database database;
    private ServiceRegistration<Database> registration;
    private ScheduledFuture<?> looks;
    private boolean stopped;

    /** Called by the component runtime. Where the database can be opened at once, it is open when this returns. */
    @Activate
    public DatabaseOpener(
            @Reference(name = "dataSourceFactory") DataSourceFactory driver,
            DatabaseSettings settings,
            BundleContext bundle) {
        this.bundle = bundle;
        Path data = Path.of(Objects.requireNonNullElse(bundle.getProperty("callwright.data"), "data"))
                .toAbsolutePath();
        var url = new DatabaseUrl(settings.url().replace(DatabaseSettings.DATA, data.toString()));
        opened = () -> database(driver, settings, data, url);
        present = () -> dataSource(driver, settings, url.ofExisting().text());
        open(FIRST_PAUSE);
    }

    private synchronized void open(Duration pause) {
        if (stopped) {
            return;
        }
        try {
            database = opened.get();
            if (why.isPresent()) {
                LOG.info("The database is open.");
            }
            why = Optional.empty();
            registration = bundle.registerService(Database.class, database, null);
            looks = thread.scheduleWithFixedDelay(
                    database::look, BETWEEN_LOOKS.toSeconds(), BETWEEN_LOOKS.toSeconds(), TimeUnit.SECONDS);
        } catch (RuntimeException | Error e) { // whatever it is, it may pass
            Message now = e instanceof StoreException known ? known.message() : Message.asIs(String.valueOf(e));
            if (!why.map(Message::toString).equals(Optional.of(now.toString()))) {
                LOG.error("The database is not open, which is tried again every few seconds. {}", now, e);
            }
            why = Optional.of(now);
            Duration next = pause.multipliedBy(2);
            thread.schedule(
                    () -> open(next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE),
                    pause.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public <T> T snapshot(Work<T> query) {
        Database open = database;
        if (open == null) {
            throw notOpen();
        }
        return open.snapshot(query);
    }

    @Override
    public <T> T alone(Work<T> work) {
        release();
        try (Connection connection = present.get().getConnection()) {
            return work.on(connection);
        } catch (SQLException | IOException e) {
            throw Database.failure(e);
        } finally {
            open(FIRST_PAUSE);
        }
    }

    private void release() {
        ServiceRegistration<Database> registered;
        Database open;
        synchronized (this) {
            if (registration == null || stopped) {
                throw notOpen();
            }
            registered = registration;
            open = database;
            registration = null;
            database = null;
            why = Optional.of(Message.of("A backup is being restored, which takes a moment."));
            looks.cancel(false);
        }
        registered.unregister();
        open.close();
    }

    private StoreException notOpen() {
        return new StoreException(why.orElseGet(() -> Message.asIs("The database is not open.")));
    }

    /** Has everything that uses the database stop, then closes it. */
    @Deactivate
    void close() throws InterruptedException {
        ServiceRegistration<Database> registered;
        synchronized (this) {
            stopped = true;
            registered = registration;
        }
        thread.shutdownNow();
        thread.awaitTermination(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS);
        if (registered != null) {
            registered.unregister();
            database.close();
        }
    }

    @Override
    public Optional<Message> closed() {
        Database open = database;
        return open == null ? why : open.closed();
    }

    private static Database database(DataSourceFactory driver, DatabaseSettings settings, Path data, DatabaseUrl url) {
        var folder = new StoreFolder(data.resolve("store"));
        if (settings.url().contains(DatabaseSettings.DATA)) {
            folder.keepOthersOut();
        }
        url.file().filter(file -> file.startsWith(folder.path())).ifPresent(folder::require);
        return Database.at(url.text(), text -> dataSource(driver, settings, text));
    }

    private static DataSource dataSource(DataSourceFactory driver, DatabaseSettings settings, String url) {
        var properties = new Properties();
        properties.setProperty(DataSourceFactory.JDBC_URL, url);
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
}
