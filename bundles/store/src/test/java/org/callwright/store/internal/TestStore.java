package org.callwright.store.internal;

import java.nio.file.Path;
import org.callwright.store.FlowJson;
import org.callwright.store.FlowStore;
import org.callwright.store.NumberStore;
import org.callwright.store.UserStore;
import org.h2.jdbcx.JdbcDataSource;

/** The whole store on an H2 file, as the bundle has it, without the container. */
record TestStore(Database database, FlowStore flows, NumberStore numbers, UserStore users) implements AutoCloseable {

    static TestStore open(Path folder) {
        return open("jdbc:h2:file:" + folder.toAbsolutePath().resolve("callwright"));
    }

    static TestStore open(String url) {
        var database = new Database(source(url));
        FlowJson json = new JacksonFlowJson();
        return new TestStore(
                database, new JpaFlowStore(database, json), new JpaNumberStore(database), new JpaUserStore(database));
    }

    static JdbcDataSource source(String url) {
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
}
