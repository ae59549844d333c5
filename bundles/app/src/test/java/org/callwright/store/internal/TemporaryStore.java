package org.callwright.store.internal;

import java.nio.file.Path;
import org.callwright.app.internal.TellingFlows;
import org.callwright.app.internal.events.Changes;
import org.callwright.store.FlowJson;
import org.callwright.store.FlowStore;
import org.callwright.store.NumberStore;
import org.callwright.store.PhonebookToken;
import org.callwright.store.PublishedVersions;
import org.callwright.store.UserStore;
import org.callwright.store.connections.ConnectionStore;
import org.callwright.store.drawing.DrawingStore;
import org.callwright.store.internal.database.Database;
import org.callwright.store.internal.database.DatabaseSettings;
import org.callwright.store.internal.json.JacksonFlowJson;
import org.callwright.store.internal.secrets.PhonebookTokenFile;
import org.callwright.store.internal.secrets.SecretCipher;
import org.callwright.store.internal.secrets.StepKeyFile;
import org.h2.jdbcx.JdbcDataSource;

/** The real store on an H2 file, opened as its bundle does. In its package, since a bundle shows nobody its inside. */
public record TemporaryStore(
        Database database,
        FlowStore flows,
        FlowJson json,
        UserStore users,
        NumberStore numbers,
        ConnectionStore connections,
        PublishedVersions published,
        DrawingStore drawings,
        PhonebookToken phonebook)
        implements AutoCloseable {

    public static TemporaryStore open(Path folder) {
        String url = DatabaseSettings.EMBEDDED.replace(
                DatabaseSettings.DATA, folder.toAbsolutePath().toString());
        Database database = Database.at(url, TemporaryStore::source);
        var json = new JacksonFlowJson();
        return new TemporaryStore(
                database,
                new JpaFlowStore(database, json),
                json,
                new JpaUserStore(database),
                new JpaNumberStore(database),
                new JpaConnectionStore(database, new SecretCipher(folder.resolve("secrets.key"))),
                new JpaPublishedVersions(database, new StepKeyFile(folder.resolve("steps.key"))),
                new JpaDrawingStore(database),
                new PhonebookTokenFile(folder.resolve("phonebook.key")));
    }

    private static JdbcDataSource source(String url) {
        var source = new JdbcDataSource();
        source.setURL(url);
        source.setUser("sa");
        source.setPassword("");
        return source;
    }

    /** The same with flows that tell what is written to them. */
    public TemporaryStore telling(Changes changes) {
        return new TemporaryStore(
                database,
                TellingFlows.of(flows, changes),
                json,
                users,
                numbers,
                connections,
                published,
                drawings,
                phonebook);
    }

    @Override
    public void close() {
        database.close();
    }
}
