package org.callwright.store.internal.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callwright.store.internal.json.JsonText;
import org.flywaydb.core.api.migration.Context;

/**
 * V6: fills in the codes of versions that were stored before V5 by reading them from the dialplan of their features.
 * Like a script that was released, it is never changed: it describes how that dialplan was printed then.
 */
final class FeatureCodesMigration extends DataMigration {
    /** The context that phones dial into. Other contexts have the digits that are pressed after a code. */
    private static final String CODES_CONTEXT = "[callwright-internal]";

    private static final Pattern EXTENSION = Pattern.compile("exten => ([0-9*#]+),.*");

    FeatureCodesMigration() {
        super("6", "codes of stored features");
    }

    @Override
    public void migrate(Context context) throws SQLException {
        try (Statement select = context.getConnection().createStatement();
                ResultSet versions =
                        select.executeQuery("select flow, number, features from flow_version where features <> ''");
                PreparedStatement update = context.getConnection()
                        .prepareStatement("update flow_version set codes = ? where flow = ? and number = ?")) {
            while (versions.next()) {
                update.setString(1, JsonText.ofSet(codes(versions.getString("features"))));
                update.setString(2, versions.getString("flow"));
                update.setInt(3, versions.getInt("number"));
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static Set<String> codes(String features) {
        Set<String> codes = new TreeSet<>();
        boolean inContext = false;
        for (String line : features.lines().toList()) {
            Matcher extension = EXTENSION.matcher(line);
            if (line.startsWith("[")) {
                inContext = line.equals(CODES_CONTEXT);
            } else if (inContext && extension.matches()) {
                codes.add(extension.group(1));
            }
        }
        return codes;
    }
}
