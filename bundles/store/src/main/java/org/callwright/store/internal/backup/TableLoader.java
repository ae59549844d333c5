package org.callwright.store.internal.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.callwright.store.StoreException;

/** Brings what a backup has into tables, or sees whether it would fit. */
final class TableLoader {
    private final BackupFile backup;
    private final List<Table> tables;
    private final Map<String, Manifest.Entry> entries = new HashMap<>();

    /**
     * @param tables those that a backup has, each after those it refers to
     * @throws StoreException when the backup has others
     */
    TableLoader(BackupFile backup, List<Table> tables) {
        this.backup = backup;
        this.tables = tables;
        backup.manifest().tables().forEach(entry -> entries.put(entry.table(), entry));
        var names = tables.stream().map(Table::name).collect(Collectors.toSet());
        if (!entries.keySet().equals(names)) {
            throw new StoreException("The backup has the tables " + entries.keySet() + " and not " + names + ".");
        }
    }

    /** @throws StoreException when a row does not fit */
    void check() throws SQLException {
        for (Table table : tables) {
            backup.read(entries.get(table.name()), table::parameters);
        }
    }

    /** Adds all rows, in the transaction that is open. */
    void load(Connection into) throws SQLException {
        for (Table table : tables) {
            load(into, table, row -> true);
        }
    }

    /** Adds those rows of one table that are wanted. */
    void load(Connection into, Table table, Predicate<Map<String, Object>> wanted) throws SQLException {
        try (PreparedStatement insertion = table.insertion(into)) {
            int[] waiting = {0};
            backup.read(entries.get(table.name()), row -> {
                List<Object> parameters = table.parameters(row);
                if (!wanted.test(row)) {
                    return;
                }
                for (int i = 0; i < parameters.size(); i++) {
                    insertion.setObject(i + 1, parameters.get(i));
                }
                insertion.addBatch();
                if (++waiting[0] % Table.ROWS_AT_ONCE == 0) {
                    insertion.executeBatch();
                }
            });
            insertion.executeBatch();
        }
    }

    /** Passes the rows of one table to a reader. */
    void read(String table, BackupFile.RowReader reader) throws SQLException {
        backup.read(entries.get(table), reader);
    }
}
