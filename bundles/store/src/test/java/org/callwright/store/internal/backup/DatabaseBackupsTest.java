package org.callwright.store.internal.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callwright.store.StoreException;
import org.callwright.store.internal.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of backups, and the folder that they are in. */
class DatabaseBackupsTest {
    private static final Instant NIGHT = Instant.parse("2026-12-01T01:30:00.5Z");

    @TempDir
    Path folder;

    private RestartedDatabase database;

    @BeforeEach
    void fill() {
        database = new RestartedDatabase(TestDatabase.H2, folder);
        Fillings.everything(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private DatabaseBackups at(Instant time) {
        return database.backups(Clock.fixed(time, ZoneOffset.UTC));
    }

    private List<String> files() throws Exception {
        try (Stream<Path> files = Files.list(folder.resolve("backup"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void nobodyElseMayReadThem() throws Exception {
        Path file = database.backups().write(Optional.empty());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void aFileThatIsThereStaysAsItIs() throws Exception {
        Path file = Files.writeString(folder.resolve("there.zip"), "mine");
        assertThatThrownBy(() -> database.backups().write(Optional.of(file)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("already");
        assertThat(file).hasContent("mine");
        assertThatThrownBy(() -> database.backups().write(Optional.of(folder.resolve("no/such/folder.zip"))))
                .isInstanceOf(StoreException.class);
    }

    @Test
    void soManyOfThoseMadeAtNightStay() throws Exception {
        Path byHand = at(NIGHT).write(Optional.empty());
        Files.writeString(folder.resolve("backup/callwright-nightly-mine.zip"), "mine");
        Files.createDirectory(folder.resolve("backup/callwright-nightly-20200101T000000Z.zip"));
        for (int day = 0; day < 5; day++) {
            at(NIGHT.plusSeconds(86_400L * day)).writeNightly(3);
        }
        assertThat(files())
                .containsExactly(
                        byHand.getFileName().toString(),
                        "callwright-nightly-20200101T000000Z.zip",
                        "callwright-nightly-20261203T013000Z.zip",
                        "callwright-nightly-20261204T013000Z.zip",
                        "callwright-nightly-20261205T013000Z.zip",
                        "callwright-nightly-mine.zip");
        assertThat(at(NIGHT).lastNightly()).contains(Instant.parse("2026-12-05T01:30:00Z"));
    }

    @Test
    void oldOnesStayWhereANewOneFails() throws Exception {
        at(NIGHT).writeNightly(1);
        database.close();

        assertThatThrownBy(() -> at(NIGHT.plusSeconds(86_400)).writeNightly(1)).isInstanceOf(StoreException.class);
        assertThat(files()).containsExactly("callwright-nightly-20261201T013000Z.zip");
    }

    @Test
    void whatAKilledProcessLeftIsRemovedWithTheNextOne() throws Exception {
        Files.createDirectory(folder.resolve("backup"));
        Files.writeString(folder.resolve("backup/callwright-nightly-20261130T013000Z.zip.new"), "half");
        Files.createDirectory(folder.resolve("upgrade"));
        Files.writeString(folder.resolve("upgrade/old.mv.db"), "half");

        at(NIGHT).removeLeftovers();
        at(NIGHT).writeNightly(1);

        assertThat(files()).containsExactly("callwright-nightly-20261201T013000Z.zip");
        assertThat(folder.resolve("upgrade")).doesNotExist();
    }

    @Test
    void twoInOneSecondHaveTwoFiles() throws Exception {
        assertThat(at(NIGHT).write(Optional.empty())).isNotEqualTo(at(NIGHT).write(Optional.empty()));
        assertThat(files()).hasSize(2);
    }

    @Test
    void aFolderThatCannotBeMadeIsASentence() throws Exception {
        Files.writeString(folder.resolve("backup"), "in the way");
        assertThatThrownBy(() -> at(NIGHT).writeNightly(1))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("backup");
    }

    @Test
    void whatOpensOtherThingsIsNotInThem() throws Exception {
        Path file = database.backups().write(Optional.empty());
        try (BackupFile backup = BackupFile.open(file)) {
            assertThat(backup.manifest().tables())
                    .extracting(Manifest.Entry::table)
                    .contains("app_user", "connection")
                    .doesNotContain("login_ticket", "schema_history");
        }
    }
}
