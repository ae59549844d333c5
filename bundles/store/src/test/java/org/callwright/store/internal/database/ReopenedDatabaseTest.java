package org.callwright.store.internal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.callwright.store.Role;
import org.callwright.store.StoreException;
import org.callwright.store.UserStore.User;
import org.callwright.store.internal.JpaUserStore;
import org.callwright.store.internal.TestStore;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that closes itself because its disk is full. */
class ReopenedDatabaseTest {

    @TempDir
    Path folder;

    @BeforeAll
    static void register() {
        FilePath.register(new FullDisk());
    }

    @AfterEach
    void makeRoom() {
        FullDisk.full = false;
    }

    @Test
    void itOpensAgainWhenThereIsRoomAgainWithAllThatWasSaved() throws Exception {
        var database = new Database(
                TestStore.source("jdbc:h2:full:nio:" + folder.toAbsolutePath().resolve("db")));
        var users = new JpaUserStore(database);
        users.save(user("before", "hash"));

        FullDisk.full = true;
        for (int n = 0; n < 5; n++) {
            User user = user("during" + n, "x".repeat(100));
            assertThatThrownBy(() -> users.save(user)).isInstanceOf(StoreException.class);
        }
        assertThat(database.closed()).isPresent();
        FullDisk.full = false;

        User after = user("after", "hash");
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!saved(users, after) && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(users.users()).extracting(User::login).contains("before", "after");
        assertThat(database.closed()).isEmpty();
        database.close();
    }

    private static User user(String login, String hash) {
        return new User(login, hash, Role.EDITOR, true, Optional.empty(), Optional.empty());
    }

    private static boolean saved(JpaUserStore users, User user) {
        try {
            users.save(user);
            return true;
        } catch (StoreException e) {
            return false; // not yet
        }
    }
}
