package org.callwright.store.internal.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.callwright.store.StoreException;
import org.callwright.store.internal.TestDatabase;
import org.callwright.store.internal.TestStore;
import org.callwright.store.internal.database.WholeDatabase;

/** A database with its stores, which are opened anew after something was done with it alone. */
final class RestartedDatabase implements WholeDatabase, AutoCloseable {
    private final TestDatabase kind;
    private final Path folder;
    private TestStore store;

    RestartedDatabase(TestDatabase kind, Path folder) {
        this.kind = kind;
        this.folder = folder;
        store = TestStore.open(kind, folder);
    }

    TestStore store() {
        return store;
    }

    /** Its backups, in a folder beside it. */
    DatabaseBackups backups(Clock clock) {
        var writer = new BackupWriter("1.2.3");
        return new DatabaseBackups(
                this,
                new BackupFolder(folder.resolve("backup")),
                writer,
                new BackupUpgrade(TestStore::source, folder.resolve("upgrade"), writer),
                clock);
    }

    DatabaseBackups backups() {
        return backups(Clock.systemUTC());
    }

    @Override
    public <T> T snapshot(Work<T> query) {
        return store.database().snapshot(query);
    }

    @Override
    public <T> T alone(Work<T> work) {
        store.close();
        try (Connection connection = kind.source(folder).getConnection()) {
            return work.on(connection);
        } catch (SQLException | IOException e) {
            throw new StoreException(String.valueOf(e.getMessage()), e);
        } finally {
            store = TestStore.open(kind, folder);
        }
    }

    void execute(String... statements) {
        try (Connection connection = kind.source(folder).getConnection();
                var statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The rows of all tables, but for sessions. */
    Map<String, String> contents() {
        return snapshot(database -> {
            Map<String, String> contents = new TreeMap<>();
            for (Table table : Tables.backedUp(database)) {
                var rows = new ByteArrayOutputStream();
                table.write(database, rows);
                contents.put(table.name(), rows.toString(StandardCharsets.UTF_8));
            }
            return contents;
        });
    }

    @Override
    public void close() {
        store.close();
    }
}
