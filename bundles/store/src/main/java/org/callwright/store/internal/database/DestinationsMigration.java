package org.callwright.store.internal.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.callwright.model.FlowId;
import org.callwright.model.VersionDigest;
import org.callwright.store.internal.json.JsonText;
import org.flywaydb.core.api.migration.Context;

/** V11: fills in where versions lead that were stored before V10. Reads the versions of one flow at a time. */
final class DestinationsMigration extends DataMigration {
    DestinationsMigration() {
        super("11", "where stored versions lead");
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (PreparedStatement select = connection.prepareStatement(
                        "select number, dialplan, features from flow_version where flow = ?");
                PreparedStatement update = connection.prepareStatement(
                        "update flow_version set destinations = ? where flow = ? and number = ?")) {
            for (String flow : NumbersAndSizeMigration.flows(connection)) {
                select.setString(1, flow);
                try (ResultSet versions = select.executeQuery()) {
                    while (versions.next()) {
                        String text = versions.getString("dialplan") + "\n" + versions.getString("features");
                        update.setString(1, JsonText.ofSet(VersionDigest.destinations(new FlowId(flow), text)));
                        update.setString(2, flow);
                        update.setInt(3, versions.getInt("number"));
                        update.addBatch();
                    }
                }
                update.executeBatch();
            }
        }
    }
}
