package org.callwright.store.internal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.callwright.store.StoreException;
import org.callwright.store.UserStore.User;
import org.callwright.store.internal.JpaUserStore;
import org.callwright.store.internal.SavingProcess;
import org.callwright.store.internal.TestStore;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database of an older Callwright, in a file. */
class FileUpdateTest {
    /** More of them with {@code ./verify --long}. */
    private static final int KILLS = Boolean.getBoolean("callwright.long") ? 20 : 3;

    private static final int LONGEST_UPDATE_MILLIS = 2_000;

    @TempDir
    Path folder;

    @BeforeEach
    void makeOldDatabase() throws Exception {
        Migrations.run(source(), MigrationVersion.fromVersion("4"));
        execute("insert into app_user (login, password_hash) values ('admin', 'hash')");
    }

    @Test
    void anUpdateThatEndsInTheMiddleLeavesTheOldDatabase() throws Exception {
        execute("alter table login_ticket rename to hidden"); // V9 fails, after it changed APP_USER
        List<String> before = tables();

        assertThatThrownBy(this::open).isInstanceOf(StoreException.class).hasMessageContaining("V9__");
        assertThat(tables()).isEqualTo(before);
        assertThat(query("select max(cast(\"version\" as int)) from \"schema_history\""))
                .containsExactly("4");
        assertThat(files()).containsExactly("callwright.mv.db");

        execute("alter table hidden rename to login_ticket");
        assertThat(users()).containsExactly("admin");
        assertThat(files()).containsExactly("callwright.mv.db");
    }

    @Test
    void anUpdateThatIsKilledIsDoneByTheNext() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            Path old = Files.createDirectory(folder.resolve("kill-" + kill));
            Files.copy(folder.resolve("callwright.mv.db"), old.resolve("callwright.mv.db"));
            Process process = SavingProcess.start(old);
            try (BufferedReader output = process.inputReader()) {
                assertThat(output.readLine()).isEqualTo("starting");
                Thread.sleep(ThreadLocalRandom.current().nextInt(LONGEST_UPDATE_MILLIS));
                SavingProcess.kill(process);
            }
            try (TestStore store = TestStore.open(old)) {
                assertThat(store.users().users()).extracting(User::login).containsExactly("admin");
            }
        }
    }

    @Test
    void whatAKilledUpdateLeftIsInNobodysWay() throws Exception {
        for (String name : List.of("callwright-update.mv.db", "callwright-update.zip", "callwright-updates.txt")) {
            Files.writeString(folder.resolve(name), "half");
        }
        assertThat(users()).containsExactly("admin");
        assertThat(files()).containsExactlyInAnyOrder("callwright.mv.db", "callwright-updates.txt");
    }

    @Test
    void theNewFileIsAsPrivateAsTheOldOne() throws Exception {
        Path file = folder.resolve("callwright.mv.db");
        var mine = PosixFilePermissions.fromString("rw-------");
        Files.setPosixFilePermissions(file, mine);
        Object old = Files.getAttribute(file, "unix:ino");

        users();
        assertThat(Files.getAttribute(file, "unix:ino")).isNotEqualTo(old);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(mine);
    }

    @Test
    void aDatabaseThatIsUpToDateIsNotCopied() throws Exception {
        users();
        Path file = folder.resolve("callwright.mv.db");
        Object old = Files.getAttribute(file, "unix:ino");

        users();
        assertThat(Files.getAttribute(file, "unix:ino")).isEqualTo(old);
    }

    private Database open() {
        return Database.at(url(), TestStore::source);
    }

    private List<String> users() {
        Database database = open();
        try {
            return new JpaUserStore(database).users().stream().map(User::login).toList();
        } finally {
            database.close();
        }
    }

    private List<String> files() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("callwright.trace.db")) // H2's log, if it had something to say
                    .toList();
        }
    }

    private List<String> tables() throws Exception {
        return query("select table_name || '.' || column_name from information_schema.columns"
                + " where table_schema = 'PUBLIC' order by 1");
    }

    private List<String> query(String sql) throws Exception {
        try (Connection connection = source().getConnection();
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            Stream.Builder<String> all = Stream.builder();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all.build().toList();
        }
    }

    private void execute(String statement) throws Exception {
        try (Connection connection = source().getConnection()) {
            connection.createStatement().execute(statement);
        }
    }

    private String url() {
        return "jdbc:h2:async:" + folder.toAbsolutePath().resolve("callwright") + ";DB_CLOSE_ON_EXIT=FALSE";
    }

    private DataSource source() {
        return TestStore.source(url());
    }
}
