package org.callwright.store.internal.backup;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.callwright.store.StoreException;
import org.callwright.store.backup.Backups;
import org.callwright.store.backup.CallsInProgress;
import org.callwright.store.backup.NightlyReport;
import org.callwright.store.backup.RestorePreview;
import org.callwright.store.internal.database.DatabaseSettings;
import org.callwright.store.internal.database.WholeDatabase;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.jdbc.DataSourceFactory;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Backups by command and at night, as they are configured. */
@Component(immediate = true, configurationPid = "org.callwright.backup")
@Designate(ocd = BackupSettings.class)
public final class BackupService implements Backups {
    private static final Logger LOG = LoggerFactory.getLogger(BackupService.class);
    private static final String UNUSABLE_TIME =
            "The option time of org.callwright.backup is no time such as 02:30, so no backups are made by themselves.";
    private static final int SECONDS_BETWEEN_LOOKS = 15;
    private static final int LONGEST_STOP_SECONDS = 15;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("callwright-backup").factory());
    private final DatabaseBackups backups;
    private final Optional<NightlyBackup> nightly;
    private final NightlyReport without;

    /** For backups of an older Callwright, whichever database is in use. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            target = "(osgi.jdbc.driver.class=org.h2.Driver)")
    private volatile DataSourceFactory embedded;

    /** Called by the component runtime. */
    @Activate
    public BackupService(BundleContext bundle, BackupSettings settings, @Reference WholeDatabase database) {
        Path data = Path.of(Objects.requireNonNullElse(bundle.getProperty("callwright.data"), "data"))
                .toAbsolutePath();
        var folder = new BackupFolder(Path.of(settings.folder().replace(DatabaseSettings.DATA, data.toString())));
        var writer = new BackupWriter(bundle.getBundle().getVersion().toString());
        var upgrade = new BackupUpgrade(this::embedded, data.resolve("store").resolve("upgrade"), writer);
        Clock clock = Clock.systemDefaultZone();
        backups = new DatabaseBackups(database, folder, writer, upgrade, clock);
        backups.removeLeftovers();
        int files = Math.max(1, settings.files());
        nightly = time(settings.time())
                .map(time -> new NightlyBackup(time, clock, backups.lastNightly(), () -> backups.writeNightly(files)));
        without = settings.time().isBlank()
                ? new NightlyReport(true, "No backups are made by themselves.", Optional.empty())
                : new NightlyReport(false, UNUSABLE_TIME, Optional.empty());
        nightly.ifPresent(each -> thread.scheduleWithFixedDelay(
                each::look, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS));
    }

    private static Optional<LocalTime> time(String option) {
        try {
            return Optional.of(option.strip()).filter(text -> !text.isEmpty()).map(LocalTime::parse);
        } catch (DateTimeException e) {
            LOG.error(UNUSABLE_TIME);
            return Optional.empty();
        }
    }

    /** Waits until a backup that is being written is complete. */
    @Deactivate
    void stop() throws InterruptedException {
        thread.shutdown();
        thread.awaitTermination(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
    }

    private DataSource embedded(String url) {
        DataSourceFactory driver = embedded;
        if (driver == null) {
            throw new StoreException("The backup is of an older Callwright. To bring it up to date, the bundle of H2 is"
                    + " needed too; start it and try again.");
        }
        var properties = new Properties();
        properties.setProperty(DataSourceFactory.JDBC_URL, url);
        properties.setProperty(DataSourceFactory.JDBC_USER, "sa");
        properties.setProperty(DataSourceFactory.JDBC_PASSWORD, "");
        try {
            return driver.createDataSource(properties);
        } catch (SQLException e) {
            throw new StoreException("H2 makes no database: " + e.getMessage(), e);
        }
    }

    @Override
    public Path write(Optional<Path> file) {
        return backups.write(file);
    }

    @Override
    public RestorePreview preview(Path file) {
        return backups.preview(file);
    }

    @Override
    public Path restore(Path file, Optional<CallsInProgress> calls) {
        return backups.restore(file, calls);
    }

    @Override
    public NightlyReport nightly() {
        return nightly.map(NightlyBackup::report).orElse(without);
    }
}
