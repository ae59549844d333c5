package org.callwright.store.internal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.callwright.store.Role;
import org.callwright.store.StoreException;
import org.callwright.store.UserStore.User;
import org.callwright.store.internal.JpaUserStore;
import org.callwright.store.testing.PostgresServer;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** A database whose server is stopped and started again. */
class LostServerTest {
    @Test
    void itSaysSoWhileTheServerIsAwayAndGoesOnWhenItIsBack() throws Exception {
        try (PostgresServer server = PostgresServer.create().start()) {
            var database = new Database(source(server), source(server));
            var users = new JpaUserStore(database);
            users.save(user("before"));

            server.stop();
            for (int n = 0; n < 3; n++) {
                assertThatThrownBy(users::users)
                        .isInstanceOf(StoreException.class)
                        .hasMessageStartingWith("The database cannot be reached: ");
            }
            assertThat(database.closed()).get().asString().startsWith("The database cannot be reached: ");

            server.start();
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (!saved(users, user("after")) && System.nanoTime() < end) {
                Thread.sleep(50);
            }
            assertThat(users.users()).extracting(User::login).containsExactly("after", "before");
            assertThat(database.closed()).isEmpty();
            database.close();
        }
    }

    private static boolean saved(JpaUserStore users, User user) {
        try {
            users.save(user);
            return true;
        } catch (StoreException e) {
            return false; // the server is still away
        }
    }

    private static User user(String login) {
        return new User(login, "hash", Role.VIEWER, true, Optional.empty(), Optional.empty());
    }

    private static PGSimpleDataSource source(PostgresServer server) {
        var source = new PGSimpleDataSource();
        source.setUrl(server.url());
        source.setUser(PostgresServer.USER);
        source.setPassword(PostgresServer.PASSWORD);
        return source;
    }
}
