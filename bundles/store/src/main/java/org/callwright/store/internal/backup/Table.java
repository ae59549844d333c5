package org.callwright.store.internal.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.callwright.store.StoreException;
import tools.jackson.databind.SequenceWriter;

/**
 * A table of the database. In a backup each row is a line of JSON.
 *
 * @param columns by their names
 * @param key the columns of the primary key
 */
record Table(String name, SortedMap<String, ColumnKind> columns, List<String> key) {
    /** Enough that the way to a server costs little, and few enough for any row's size. */
    static final int ROWS_AT_ONCE = 50;

    Table {
        columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
        key = List.copyOf(key);
    }

    /** Writes all rows, in the order of the primary key, and returns how many there are. */
    long write(Connection from, OutputStream out) throws SQLException, IOException {
        long count = 0;
        try (Statement select = from.createStatement()) {
            select.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = select.executeQuery("select " + String.join(", ", columns.keySet()) + " from " + name
                            + " order by " + String.join(", ", key));
                    SequenceWriter lines = BackupJson.lines(out)) {
                for (; rows.next(); count++) {
                    lines.write(values(rows));
                }
            }
        }
        return count;
    }

    private Map<String, Object> values(ResultSet row) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        int number = 1;
        for (var column : columns.entrySet()) {
            values.put(column.getKey(), column.getValue().read(row, number++));
        }
        return values;
    }

    long count(Connection in) throws SQLException {
        try (Statement select = in.createStatement();
                ResultSet rows = select.executeQuery("select count(*) from " + name)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    void clear(Connection in) throws SQLException {
        try (Statement statement = in.createStatement()) {
            statement.executeUpdate("delete from " + name);
        }
    }

    PreparedStatement insertion(Connection into) throws SQLException {
        return into.prepareStatement("insert into " + name + " (" + String.join(", ", columns.keySet()) + ") values ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")");
    }

    /**
     * The parameters of {@link #insertion} for a row of a backup.
     *
     * @throws StoreException when it is none of this table
     */
    List<Object> parameters(Map<String, Object> row) {
        if (!row.keySet().equals(columns.keySet())) {
            throw new StoreException(
                    "A row of " + name + " has " + row.keySet() + " and not " + columns.keySet() + ".");
        }
        List<Object> parameters = new ArrayList<>();
        columns.forEach((column, kind) -> {
            try {
                Object value = row.get(column);
                parameters.add(value == null ? null : kind.parameter(value));
            } catch (ClassCastException | DateTimeException e) {
                throw new StoreException("A row of " + name + " has no usable " + column + ".", e);
            }
        });
        return parameters;
    }
}
