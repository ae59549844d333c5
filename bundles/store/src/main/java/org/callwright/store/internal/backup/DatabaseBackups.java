package org.callwright.store.internal.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.callwright.model.MachineFault;
import org.callwright.model.Message;
import org.callwright.store.StoreException;
import org.callwright.store.backup.BackupContents;
import org.callwright.store.backup.CallsInProgress;
import org.callwright.store.backup.RestorePreview;
import org.callwright.store.internal.backup.BackupFolder.Reason;
import org.callwright.store.internal.database.Migrations;
import org.callwright.store.internal.database.WholeDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes and restores backups, one at a time. */
final class DatabaseBackups {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseBackups.class);

    private final WholeDatabase database;
    private final BackupFolder folder;
    private final BackupWriter writer;
    private final BackupUpgrade upgrade;
    private final Clock clock;

    /** Works with a backup that is as this Callwright would have written it. */
    @FunctionalInterface
    private interface Use<T> {
        T of(BackupFile backup) throws SQLException, IOException;
    }

    DatabaseBackups(
            WholeDatabase database, BackupFolder folder, BackupWriter writer, BackupUpgrade upgrade, Clock clock) {
        this.database = database;
        this.folder = folder;
        this.writer = writer;
        this.upgrade = upgrade;
        this.clock = clock;
    }

    /** Writes one by command. */
    synchronized Path write(Optional<Path> named) {
        try {
            Path file = named.isPresent() ? named.get().toAbsolutePath() : folder.next(Reason.COMMAND, clock.instant());
            if (Files.exists(file)) {
                throw new StoreException("There is a file " + file + " already. Name another one.");
            }
            return database.snapshot(from -> write(from, file));
        } catch (IOException e) {
            throw failure("There is no backup.", e);
        }
    }

    /**
     * Writes one and deletes the oldest of those that this wrote.
     *
     * @param files how many of them are kept
     */
    synchronized Path writeNightly(int files) {
        try {
            Path file = folder.next(Reason.NIGHTLY, clock.instant());
            database.snapshot(from -> write(from, file));
            folder.prune(files);
            return file;
        } catch (IOException e) {
            throw failure("There is no new backup, or an old one could not be deleted.", e);
        }
    }

    /** When one was made at night last; empty if there is none, or the folder cannot be read. */
    synchronized Optional<Instant> lastNightly() {
        try {
            return folder.lastNightly();
        } catch (IOException e) {
            return Optional.empty(); // the next backup says what is wrong with it
        }
    }

    /** Removes what a killed process left of bringing a backup up to date. */
    synchronized void removeLeftovers() {
        try {
            upgrade.remove();
        } catch (IOException e) {
            LOG.warn("What is left of restoring a backup could not be removed: {}", e.getMessage());
        }
    }

    private Path write(Connection from, Path file) throws SQLException, IOException {
        writer.write(from, Migrations.latest(), clock.instant(), file);
        return file;
    }

    synchronized RestorePreview preview(Path file) {
        return with(
                file,
                backup -> database.snapshot(now -> {
                    new TableLoader(backup, Tables.backedUp(now)).check();
                    return new RestorePreview(backup.manifest().contents(), present(now));
                }));
    }

    private BackupContents present(Connection now) throws SQLException {
        Map<String, Long> rows = new LinkedHashMap<>();
        for (Table table : Tables.backedUp(now)) {
            rows.put(table.name(), table.count(now));
        }
        return new BackupContents(
                clock.instant(), writer.product(), Optional.ofNullable(BackupWriter.installation(now)), rows);
    }

    /** Returns the backup of what was there before. */
    synchronized Path restore(Path file, Optional<CallsInProgress> calls) {
        return with(file, backup -> {
            database.snapshot(now -> {
                new TableLoader(backup, Tables.backedUp(now)).check();
                return backup;
            });
            Path before = folder.next(Reason.RESTORE, clock.instant());
            return database.alone(alone -> {
                alone.setAutoCommit(false);
                write(alone, before);
                alone.rollback();
                new Restore(backup, calls).into(alone);
                return before;
            });
        });
    }

    private <T> T with(Path file, Use<T> use) {
        try (BackupFile backup = BackupFile.open(file)) {
            int schema = backup.manifest().schema();
            if (schema < 1 || schema > Migrations.latest()) {
                throw new StoreException("The backup was made by another Callwright, "
                        + backup.manifest().product() + ", whose database has version " + schema
                        + "; this one knows those up to " + Migrations.latest()
                        + ". Install that Callwright or a newer one.");
            }
            backup.check();
            if (schema == Migrations.latest()) {
                return use.of(backup);
            }
            try (BackupFile upgraded = BackupFile.open(upgrade.upgraded(backup))) {
                return use.of(upgraded);
            } finally {
                upgrade.remove();
            }
        } catch (SQLException | IOException e) {
            throw failure("The backup does not fit.", e);
        }
    }

    private static StoreException failure(String what, Exception e) {
        return new StoreException(
                what + " "
                        + MachineFault.in(e)
                                .map(MachineFault::message)
                                .map(Message::toString)
                                .orElseGet(() -> String.valueOf(e.getMessage())),
                e);
    }
}
