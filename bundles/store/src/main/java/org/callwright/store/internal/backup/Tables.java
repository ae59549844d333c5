package org.callwright.store.internal.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tables of a database, as the database itself tells them: a table that is added later is in the next backup. */
final class Tables {
    /** Who is logged in is nothing to bring back: a session that was ended since would be there again. */
    static final Set<String> LEFT_OUT = Set.of("login_ticket");

    /** Says which tables there are. */
    private static final String HISTORY = "schema_history";

    private final DatabaseMetaData database;
    private final String schema;

    private Tables(Connection connection) throws SQLException {
        database = connection.getMetaData();
        schema = connection.getSchema();
    }

    /** All tables with data, each after those it refers to. */
    static List<Table> all(Connection connection) throws SQLException {
        return new Tables(connection).all();
    }

    /** Those that a backup has, in the same order. */
    static List<Table> backedUp(Connection connection) throws SQLException {
        return all(connection).stream()
                .filter(table -> !LEFT_OUT.contains(table.name()))
                .toList();
    }

    private List<Table> all() throws SQLException {
        Map<String, Set<String>> targets = new TreeMap<>();
        Map<String, String> originals = new LinkedHashMap<>();
        try (ResultSet tables = database.getTables(null, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                String name = tables.getString("TABLE_NAME");
                if (schema.equals(tables.getString("TABLE_SCHEM")) && !HISTORY.equals(name)) {
                    originals.put(lower(name), name);
                }
            }
        }
        for (var table : originals.entrySet()) {
            targets.put(table.getKey(), targets(table.getValue()));
        }
        List<Table> sorted = new ArrayList<>();
        for (String name : sorted(targets)) {
            sorted.add(new Table(name, columns(originals.get(name)), key(originals.get(name))));
        }
        return sorted;
    }

    private Set<String> targets(String table) throws SQLException {
        Set<String> targets = new TreeSet<>();
        try (ResultSet keys = database.getImportedKeys(null, schema, table)) {
            while (keys.next()) {
                targets.add(lower(keys.getString("PKTABLE_NAME")));
            }
        }
        targets.remove(lower(table));
        return targets;
    }

    private static Set<String> sorted(Map<String, Set<String>> targets) {
        Set<String> sorted = new LinkedHashSet<>();
        while (sorted.size() < targets.size()) {
            boolean found = false;
            for (var table : targets.entrySet()) {
                found |= sorted.containsAll(table.getValue()) && sorted.add(table.getKey());
            }
            if (!found) {
                throw new IllegalStateException("Tables refer to one another in a circle: " + targets.keySet());
            }
        }
        return sorted;
    }

    private SortedMap<String, ColumnKind> columns(String table) throws SQLException {
        SortedMap<String, ColumnKind> columns = new TreeMap<>();
        try (ResultSet found = database.getColumns(null, schema, table, "%")) {
            while (found.next()) {
                if (table.equals(found.getString("TABLE_NAME"))) { // an underscore stands for any character
                    String name = lower(found.getString("COLUMN_NAME"));
                    columns.put(name, ColumnKind.of(found.getInt("DATA_TYPE"), table + "." + name));
                }
            }
        }
        return columns;
    }

    private List<String> key(String table) throws SQLException {
        SortedMap<Integer, String> columns = new TreeMap<>();
        try (ResultSet found = database.getPrimaryKeys(null, schema, table)) {
            while (found.next()) {
                columns.put(found.getInt("KEY_SEQ"), lower(found.getString("COLUMN_NAME")));
            }
        }
        return List.copyOf(columns.values());
    }

    /** H2 has names that nobody quoted in capitals, PostgreSQL in small letters. */
    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
