package org.callwright.store.internal.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.callwright.model.PhoneNumber;
import org.callwright.store.StoreException;
import org.callwright.store.UserStore.User;
import org.callwright.store.backup.RestorePreview;
import org.callwright.store.internal.TestDatabase;
import org.callwright.store.internal.database.Migrations;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a backup has takes the place of what a database has, whichever each of them is of. */
class RestoreTest {
    @TempDir
    Path folder;

    static Stream<Arguments> pairs() {
        return Arrays.stream(TestDatabase.values())
                .flatMap(from -> Arrays.stream(TestDatabase.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void whatWasBackedUpIsThereAgain(TestDatabase from, TestDatabase to) throws Exception {
        Path backup;
        Map<String, String> contents;
        try (RestartedDatabase database = open(from, "from")) {
            Fillings.everything(database);
            contents = database.contents();
            backup = database.backups().write(Optional.empty());
        }
        assertThat(contents.values()).as("each table has something").noneMatch(String::isEmpty);
        try (RestartedDatabase database = open(to, "to")) {
            Fillings.other(database);
            Files.copy(
                    folder.resolve("from/secrets.key"),
                    folder.resolve("to/secrets.key"),
                    StandardCopyOption.REPLACE_EXISTING);

            database.backups().restore(backup, Optional.empty());

            assertThat(database.contents()).isEqualTo(contents);
            assertThat(database.store().users().users()).extracting(User::login).containsExactly("zoe");
            assertThat(database.store().users().tickets("zoe")).isEmpty();
            assertThat(database.store().users().tickets("bob")).isEmpty();
            assertThat(database.store().connections().open("crm").orElseThrow().secret())
                    .contains(Fillings.SECRET);
            assertThat(database.store().flows().version(Fillings.WELCOME, 2))
                    .contains(Fillings.version(Fillings.WELCOME, 2));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasThereBeforeIsInABackupToo(TestDatabase kind) throws Exception {
        try (RestartedDatabase database = open(kind, "one")) {
            Fillings.everything(database);
            Map<String, String> before = database.contents();
            Path first = database.backups().write(Optional.empty());
            database.execute("delete from flow", "delete from leaving_version", "delete from app_user");
            Fillings.other(database);
            Map<String, String> after = database.contents();

            Path second = database.backups().restore(first, Optional.empty());
            assertThat(database.contents()).isEqualTo(before);
            database.execute("delete from flow", "delete from leaving_version");
            database.backups().restore(second, Optional.empty());
            assertThat(database.contents()).isEqualTo(after);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPreviewSaysWhatIsReplacedAndChangesNothing(TestDatabase kind) throws Exception {
        Path backup;
        try (RestartedDatabase database = open(kind, "from")) {
            Fillings.everything(database);
            backup = database.backups().write(Optional.of(folder.resolve("named.zip")));
        }
        assertThat(backup).isEqualTo(folder.resolve("named.zip"));
        try (RestartedDatabase database = open(kind, "to")) {
            Fillings.other(database);
            Map<String, String> contents = database.contents();

            RestorePreview preview = database.backups().preview(backup);

            assertThat(preview.backup().rows())
                    .containsEntry("flow", 1L)
                    .containsEntry("flow_version", 3L)
                    .doesNotContainKey("login_ticket");
            assertThat(preview.present().rows()).containsEntry("flow", 1L).containsEntry("flow_version", 0L);
            assertThat(preview.backup().product()).isEqualTo("1.2.3");
            assertThat(preview.backup().created()).isBetween(Instant.now().minusSeconds(600), Instant.now());
            assertThat(preview.isOfThisInstallation()).isFalse();
            assertThat(database.contents()).isEqualTo(contents);
            assertThat(folder.resolve("to/backup")).doesNotExist();
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aBackupOfAnOlderCallwrightIsBroughtUpToDate(TestDatabase from, TestDatabase to) throws Exception {
        Path backup = folder.resolve("old.zip");
        Path oldFolder = Files.createDirectory(folder.resolve("old"));
        Migrations.run(from.source(oldFolder), 7);
        try (Connection old = from.source(oldFolder).getConnection()) {
            old.createStatement().execute("insert into app_user (login, password_hash) values ('admin', 'hash')");
            old.createStatement().execute("insert into number_pool (number) values ('did:0305550100')");
            old.setAutoCommit(false);
            new BackupWriter("0.1.0").write(old, 7, Instant.now(), backup);
        }
        try (RestartedDatabase database = open(to, "to")) {
            Fillings.other(database);
            assertThat(database.backups().preview(backup).backup().rows()).containsEntry("number_pool", 1L);

            database.backups().restore(backup, Optional.empty());

            assertThat(database.store().users().users()).extracting(User::login).containsExactly("admin");
            assertThat(database.store().numbers().spare()).containsExactly(PhoneNumber.did("0305550100"));
            assertThat(folder.resolve("to/upgrade")).doesNotExist();
        }
    }

    /** That rows do not fit together is known only when the first tables are replaced. */
    @ParameterizedTest
    @EnumSource
    void aRestoreThatFailsInTheMiddleChangesNothing(TestDatabase kind) throws Exception {
        try (RestartedDatabase database = open(kind, "one")) {
            Fillings.everything(database);
            Path backup = database.backups().write(Optional.empty());
            Fillings.other(database);
            Map<String, String> contents = database.contents();
            Path twice = new TamperedBackup(backup)
                    .table("number_pool", text -> text + "\n" + text)
                    .write(folder.resolve("twice.zip"));
            Path without = new TamperedBackup(backup).table("flow", text -> "").write(folder.resolve("without.zip"));

            for (Path unfit : List.of(twice, without)) {
                assertThatThrownBy(() -> database.backups().restore(unfit, Optional.empty()))
                        .isInstanceOf(StoreException.class);
                assertThat(database.contents()).isEqualTo(contents);
                assertThat(database.store().users().tickets("bob")).hasSize(1);
            }
        }
    }

    private RestartedDatabase open(TestDatabase kind, String name) throws Exception {
        return new RestartedDatabase(kind, Files.createDirectories(folder.resolve(name)));
    }
}
