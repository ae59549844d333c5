package org.callwright.store.internal.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callwright.store.backup.CallsInProgress;
import org.callwright.store.internal.rows.VersionKey;

/**
 * Puts what a backup has in the place of what a database has, in one transaction: a process that is killed leaves the old
 * rows or the new ones.
 */
record Restore(BackupFile backup, Optional<CallsInProgress> calls) {

    /**
     * @param database nobody else uses it
     * @throws org.callwright.store.StoreException when the backup does not fit; nothing was changed then
     */
    void into(Connection database) throws SQLException {
        database.setAutoCommit(false);
        boolean isDone = false;
        try {
            replace(database);
            database.commit();
            isDone = true;
        } finally {
            if (!isDone) {
                database.rollback();
            }
        }
        database.setAutoCommit(true);
        if (database.getMetaData().getDatabaseProductName().equals("H2")) {
            try (Statement statement = database.createStatement()) {
                statement.execute("CHECKPOINT SYNC");
            }
        }
    }

    private void replace(Connection database) throws SQLException {
        List<Table> tables = Tables.backedUp(database);
        var loader = new TableLoader(backup, tables);
        var present = new PresentVersions(database, calls);
        present.leave(table(tables, PresentVersions.LEAVING), versions(loader));
        for (Table table : Tables.all(database).reversed()) {
            if (!table.name().equals(PresentVersions.LEAVING)) {
                table.clear(database);
            }
        }
        Set<VersionKey> leaving = present.leaving();
        for (Table table : tables) {
            loader.load(
                    database,
                    table,
                    row -> !table.name().equals(PresentVersions.LEAVING) || !leaving.contains(key(row)));
        }
        present.keep();
    }

    private static Table table(List<Table> tables, String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Map<VersionKey, String> versions(TableLoader loader) throws SQLException {
        Map<VersionKey, String> hashes = new HashMap<>();
        loader.read("flow_version", row -> hashes.put(key(row), String.valueOf(row.get("hash"))));
        return hashes;
    }

    private static VersionKey key(Map<String, Object> row) {
        return new VersionKey(
                String.valueOf(row.get("flow")), row.get("number") instanceof Integer number ? number : 0);
    }
}
