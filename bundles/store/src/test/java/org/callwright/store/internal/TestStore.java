package org.callwright.store.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.callwright.model.Flow;
import org.callwright.model.Version;
import org.callwright.store.FlowJson;
import org.callwright.store.FlowStore;
import org.callwright.store.NumberStore;
import org.callwright.store.UserStore;
import org.callwright.store.connections.ConnectionStore;
import org.callwright.store.internal.database.Database;
import org.callwright.store.internal.json.JacksonFlowJson;
import org.callwright.store.internal.secrets.SecretCipher;
import org.h2.jdbcx.JdbcDataSource;

/** The whole store, without OSGi. */
public record TestStore(
        Database database, FlowStore flows, NumberStore numbers, UserStore users, ConnectionStore connections)
        implements AutoCloseable {

    /** On an H2 file in a folder. */
    public static TestStore open(Path folder) {
        return open(TestDatabase.H2, folder);
    }

    public static TestStore open(TestDatabase kind, Path folder) {
        return open(kind.open(folder), folder);
    }

    public static TestStore open(String url) {
        return open(Database.at(url, TestStore::source), Path.of("target"));
    }

    private static TestStore open(Database database, Path folder) {
        FlowJson json = new JacksonFlowJson();
        return new TestStore(
                database,
                new JpaFlowStore(database, json),
                new JpaNumberStore(database),
                new JpaUserStore(database),
                new JpaConnectionStore(database, new SecretCipher(folder.resolve("secrets.key"))));
    }

    public static JdbcDataSource source(String url) {
        var source = new JdbcDataSource();
        source.setURL(url);
        source.setUser("sa");
        source.setPassword("");
        return source;
    }

    @Override
    public void close() {
        database.close();
    }

    /** A version with a text of its own. */
    static Version version(Flow flow, int number) {
        return new Version(
                flow,
                number,
                "exten => s,1,NoOp(ü " + number + ")\n",
                Map.of("ring", "1.0.0"),
                Instant.parse("2026-03-29T01:30:00.123456Z"),
                "admin");
    }
}
