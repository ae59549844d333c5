package org.callwright.store.internal.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.callwright.store.backup.CallsInProgress;
import org.callwright.store.internal.json.JsonText;
import org.callwright.store.internal.rows.VersionKey;

/**
 * The versions that the PBX has while a backup is restored. Calls can be in them, so they stay known: as older versions
 * where the backup has them too, and otherwise as those of deleted flows. So the PBX also keeps to be this installation's.
 */
final class PresentVersions {
    /** The table of versions of deleted flows. It refers to no other. */
    static final String LEAVING = "leaving_version";

    private static final Set<String> OF_CALLS = Set.of("was_live", "pbx_run", "channels");

    private static final String LIVE = "select v.flow, v.number, v.hash, true, '', '' from flow f"
            + " join flow_version v on v.flow = f.id and v.number = f.live";
    private static final String KEPT =
            "select v.flow, v.number, v.hash, false, k.pbx_run, k.channels from kept_version k"
                    + " join flow_version v on v.flow = k.flow and v.number = k.number";

    private final Connection database;
    private final List<Present> present = new ArrayList<>();

    private record Present(VersionKey key, String hash, boolean isLive, String pbxRun, String channels) {
        Present with(CallsInProgress calls) {
            return new Present(key, hash, isLive, calls.pbxRun(), JsonText.ofSet(new TreeSet<>(calls.channels())));
        }
    }

    /** @param calls those in progress now; empty where they are not known */
    PresentVersions(Connection database, Optional<CallsInProgress> calls) throws SQLException {
        this.database = database;
        var now = calls.orElseGet(() -> new CallsInProgress("", Set.of()));
        for (Present live : read(LIVE)) {
            present.add(live.with(now));
        }
        present.addAll(read(KEPT));
    }

    /**
     * Keeps those that the backup does not have.
     *
     * @param table {@link #LEAVING}
     * @param hashes of the versions that the backup has
     */
    void leave(Table table, Map<VersionKey, String> hashes) throws SQLException {
        for (VersionKey known : leaving()) {
            if (hashes.containsKey(known)) {
                update("delete from " + LEAVING + " where flow = ? and number = ?", known.flow(), known.number());
            }
        }
        Set<VersionKey> left = leaving();
        List<String> columns = table.columns().keySet().stream()
                .filter(column -> !OF_CALLS.contains(column))
                .toList();
        String copied = String.join(", ", columns);
        for (Present each : present) {
            if (!hashes.containsKey(each.key()) && !left.contains(each.key())) {
                update(
                        "insert into " + LEAVING + " (was_live, pbx_run, channels, " + copied + ") select ?, ?, ?, "
                                + copied + " from flow_version where flow = ? and number = ?",
                        each.isLive(),
                        each.pbxRun(),
                        each.channels(),
                        each.key().flow(),
                        each.key().number());
            }
        }
        present.removeIf(each -> !each.hash().equals(hashes.get(each.key())));
    }

    /** Those of deleted flows. */
    Set<VersionKey> leaving() throws SQLException {
        Set<VersionKey> keys = new HashSet<>();
        try (Statement select = database.createStatement();
                ResultSet rows = select.executeQuery("select flow, number from " + LEAVING)) {
            while (rows.next()) {
                keys.add(new VersionKey(rows.getString(1), rows.getInt(2)));
            }
        }
        return keys;
    }

    /** Keeps those that the backup has, called when they are there. */
    void keep() throws SQLException {
        for (Present each : present) {
            String flow = each.key().flow();
            int number = each.key().number();
            update("delete from kept_version where flow = ? and number = ?", flow, number);
            update(
                    "insert into kept_version (flow, number, pbx_run, channels) select id, ?, ?, ? from flow"
                            + " where id = ? and live <> ?",
                    number,
                    each.pbxRun(),
                    each.channels(),
                    flow,
                    number);
        }
    }

    private List<Present> read(String query) throws SQLException {
        List<Present> found = new ArrayList<>();
        try (Statement select = database.createStatement();
                ResultSet rows = select.executeQuery(query)) {
            while (rows.next()) {
                found.add(new Present(
                        new VersionKey(rows.getString(1), rows.getInt(2)),
                        rows.getString(3),
                        rows.getBoolean(4),
                        rows.getString(5),
                        rows.getString(6)));
            }
        }
        return found;
    }

    private void update(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}
