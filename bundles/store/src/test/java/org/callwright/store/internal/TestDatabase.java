package org.callwright.store.internal;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.callwright.store.internal.database.Database;
import org.callwright.store.testing.PostgresServer;
import org.postgresql.ds.PGSimpleDataSource;

/** The databases that the store runs on. What holds on one must hold on the other. */
public enum TestDatabase {
    H2 {
        @Override
        public DataSource source(Path folder) {
            return TestStore.source(url(folder));
        }

        @Override
        Database open(Path folder) {
            return Database.at(url(folder), TestStore::source);
        }

        @Override
        public String url(Path folder) {
            return "jdbc:h2:file:" + folder.toAbsolutePath().resolve("callwright");
        }
    },

    POSTGRESQL {
        @Override
        public String url(Path folder) {
            var source = (PGSimpleDataSource) source(folder);
            return source.getUrl() + "&user=" + encoded(PostgresServer.USER) + "&password="
                    + encoded(PostgresServer.PASSWORD);
        }

        private String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }

        @Override
        public DataSource source(Path folder) {
            String schema = "t" + UUID.nameUUIDFromBytes(folder.toString().getBytes(StandardCharsets.UTF_8));
            PGSimpleDataSource source = Server.source();
            try (Connection connection = source.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create schema if not exists \"" + schema + "\"");
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
            source.setCurrentSchema(schema);
            return source;
        }

        @Override
        Database open(Path folder) {
            return new Database(source(folder), source(folder));
        }
    };

    /** The database of a test that has this folder for itself. */
    public abstract DataSource source(Path folder);

    /** The JDBC URL of that database; for PostgreSQL with the user. */
    public abstract String url(Path folder);

    abstract Database open(Path folder);

    /** One server for all tests of this process, started with the first that needs it. */
    private static final class Server {
        private static final PostgresServer SERVER = started();

        private static PostgresServer started() {
            try {
                PostgresServer server = PostgresServer.create().start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
                return server;
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        private static void close(PostgresServer server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        private static PGSimpleDataSource source() {
            var source = new PGSimpleDataSource();
            source.setUrl(SERVER.url());
            source.setUser(PostgresServer.USER);
            source.setPassword(PostgresServer.PASSWORD);
            return source;
        }
    }
}
