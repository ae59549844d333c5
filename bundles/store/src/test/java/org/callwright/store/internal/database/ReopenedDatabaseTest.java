package org.callwright.store.internal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
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
        var database = new Database(source(url()), source(url().ofExisting()));
        var users = new JpaUserStore(database);
        users.save(user("before", "hash"));

        FullDisk.full = true;
        for (int n = 0; n < 5; n++) {
            User user = user("during" + n, "x".repeat(100));
            assertThatThrownBy(() -> users.save(user)).isInstanceOf(StoreException.class);
        }
        assertThat(database.closed()).get().asString().contains("The host's disk is full.");
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

    @Test
    void aDatabaseWhoseFileIsGoneIsNotReplacedByAnEmptyOne() throws Exception {
        var database = new Database(source(url()), source(url().ofExisting()));
        var users = new JpaUserStore(database);
        fillTheDisk(database, users);
        Files.delete(file());

        assertThatThrownBy(users::users)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("The file of the database is gone.");
        assertThat(file()).doesNotExist();
        assertThat(database.closed()).isPresent();
        database.close();
    }

    @Test
    void oneThatIsClosedForGoodIsNotOpenedAgain() {
        var database = new Database(source(url()), source(url().ofExisting()));
        var users = new JpaUserStore(database);
        fillTheDisk(database, users);

        database.close();
        assertThatThrownBy(users::users).isInstanceOf(StoreException.class);
    }

    @Test
    void closingAlsoClosesWhatIsBeingOpenedAgain() throws Exception {
        var again = new HeldSource(source(url().ofExisting()));
        var database = new Database(source(url()), again);
        var users = new JpaUserStore(database);
        fillTheDisk(database, users);

        Thread reading = Thread.ofPlatform().daemon().start(users::users);
        assertThat(again.asked.await(10, TimeUnit.SECONDS)).isTrue();
        Thread closing = Thread.ofPlatform().daemon().start(database::close);
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (closing.getState() != Thread.State.BLOCKED && closing.isAlive() && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        again.held.countDown();

        assertThat(reading.join(Duration.ofSeconds(20))).isTrue();
        assertThat(closing.join(Duration.ofSeconds(20))).isTrue();
        // Hikari closes connections that are still being made a moment later.
        while (again.anyOpen() && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        assertThat(again.anyOpen()).isFalse();
    }

    private DatabaseUrl url() {
        return new DatabaseUrl("jdbc:h2:full:nio:" + folder.toAbsolutePath().resolve("db"));
    }

    private Path file() {
        return folder.resolve("db.mv.db");
    }

    private static DataSource source(DatabaseUrl url) {
        return TestStore.source(url.text());
    }

    /** Has the database close itself, and makes room again. */
    private static void fillTheDisk(Database database, JpaUserStore users) {
        users.save(user("before", "hash"));
        FullDisk.full = true;
        for (int n = 0; n < 5 && database.closed().isEmpty(); n++) {
            User user = user("during" + n, "x".repeat(100));
            assertThatThrownBy(() -> users.save(user)).isInstanceOf(StoreException.class);
        }
        assertThat(database.closed()).isPresent();
        FullDisk.full = false;
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
