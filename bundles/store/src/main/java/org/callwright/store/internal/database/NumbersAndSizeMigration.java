package org.callwright.store.internal.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.callwright.model.VersionDigest;
import org.callwright.store.internal.json.FlowWriter;
import org.callwright.store.internal.json.JacksonFlowJson;
import org.flywaydb.core.api.migration.Context;

/**
 * V8: fills in the numbers, the size and the entry of versions that were stored before V7. Reads the versions of one flow at a
 * time, since H2 keeps the whole result of a query in memory.
 */
final class NumbersAndSizeMigration extends DataMigration {
    private final JacksonFlowJson json = new JacksonFlowJson();

    NumbersAndSizeMigration() {
        super("8", "numbers and size of stored versions");
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (PreparedStatement select = connection.prepareStatement(
                        "select number, drawing, dialplan from flow_version where flow = ?");
                PreparedStatement update = connection.prepareStatement(
                        "update flow_version set numbers = ?, size = ?, entry = ?, asks_container = ?"
                                + " where flow = ? and number = ?")) {
            for (String flow : flows(connection)) {
                select.setString(1, flow);
                try (ResultSet versions = select.executeQuery()) {
                    while (versions.next()) {
                        update.setString(1, FlowWriter.keys(json.read(versions.getString("drawing"))));
                        String dialplan = versions.getString("dialplan");
                        update.setInt(2, dialplan.length());
                        update.setString(3, VersionDigest.entry(dialplan));
                        update.setBoolean(4, VersionDigest.asksContainer(dialplan));
                        update.setString(5, flow);
                        update.setInt(6, versions.getInt("number"));
                        update.addBatch();
                    }
                }
                update.executeBatch();
            }
        }
    }

    /** The ids of all flows that have versions. */
    static List<String> flows(Connection connection) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Statement select = connection.createStatement();
                ResultSet flows = select.executeQuery("select distinct flow from flow_version")) {
            while (flows.next()) {
                ids.add(flows.getString("flow"));
            }
        }
        return ids;
    }
}
