package org.callwright.store.internal.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.callwright.store.StoreException;
import org.callwright.store.internal.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is no whole backup is refused in a sentence, and nothing changes. */
class DamagedBackupTest {
    @TempDir
    Path folder;

    private RestartedDatabase database;
    private Path backup;
    private Map<String, String> contents;

    @BeforeEach
    void backUp() {
        database = new RestartedDatabase(TestDatabase.H2, folder);
        Fillings.everything(database);
        backup = database.backups().write(Optional.empty());
        Fillings.other(database);
        contents = database.contents();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void assertRefused(Path file, String... reasons) {
        assertThatThrownBy(() -> database.backups().restore(file, Optional.empty()))
                .isInstanceOf(StoreException.class)
                .hasMessageContainingAll(reasons);
        assertThatThrownBy(() -> database.backups().preview(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContainingAll(reasons);
        assertThat(database.contents()).isEqualTo(contents);
    }

    private TamperedBackup tampered() throws Exception {
        return new TamperedBackup(backup);
    }

    private Path file() {
        return folder.resolve("tampered.zip");
    }

    @Test
    void whatIsNoFileOrNoBackup() throws Exception {
        assertRefused(folder.resolve("none.zip"), "There is no file", "none.zip");
        assertRefused(folder, "There is no file");
        assertRefused(Files.writeString(file(), "hello"), "is no backup");
        assertRefused(Files.writeString(file(), ""), "is no backup");
    }

    @Test
    void aFileThatEndsTooEarly() throws Exception {
        byte[] whole = Files.readAllBytes(backup);
        for (int length = 1; length < whole.length; length += whole.length / 15) {
            byte[] part = Arrays.copyOf(whole, length);
            assertRefused(Files.write(file(), part), "is no backup, or a damaged one");
        }
    }

    /** Some bytes of a zip file mean nothing, such as those of its times. */
    @Test
    void aFileOfWhichAByteChangedIsRefusedOrHasTheSameRows() throws Exception {
        byte[] whole = Files.readAllBytes(backup);
        int refused = 0;
        for (int at = 0; at < whole.length; at += 13) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x10;
            Files.write(file(), changed);
            try (BackupFile read = BackupFile.open(file())) {
                read.check();
                try (BackupFile original = BackupFile.open(backup)) {
                    assertThat(read.manifest().tables())
                            .isEqualTo(original.manifest().tables());
                }
            } catch (StoreException e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(whole.length / 13 / 2);
    }

    @Test
    void aNewerOrUnknownOne() throws Exception {
        assertRefused(tampered().schema(999).write(file()), "another Callwright, 1.2.3", "version 999");
        assertRefused(tampered().schema(0).write(file()), "version 0");
        assertRefused(
                tampered()
                        .manifest(old ->
                                new Manifest(2, old.schema(), "9.9.9", old.created(), old.installation(), old.tables()))
                        .write(file()),
                "a format that this Callwright does not know, 2",
                "9.9.9");
    }

    @Test
    void otherTables() throws Exception {
        assertRefused(tampered().without("flow.jsonl").write(file()), "is no backup");
        assertRefused(tampered().entry("../../etc/passwd", "x").write(file()), "is no backup");
        assertRefused(
                tampered()
                        .without("number_pool.jsonl")
                        .tables(tables -> tables.stream()
                                .filter(entry -> !entry.table().equals("number_pool"))
                                .toList())
                        .write(file()),
                "The backup has the tables");
        assertRefused(
                tampered()
                        .entry("schema_history.jsonl", "")
                        .tables(tables -> Stream.concat(
                                        tables.stream(),
                                        Stream.of(new Manifest.Entry(
                                                "schema_history", 0, BackupWriter.hex(BackupWriter.sha256()))))
                                .toList())
                        .write(file()),
                "The backup has the tables");
    }

    @Test
    void otherRows() throws Exception {
        assertRefused(tampered().entry("app_user.jsonl", "{}").write(file()), "app_user is not as it was written");
        assertRefused(
                tampered()
                        .table("app_user", text -> text.replace("\"login\"", "\"logon\""))
                        .write(file()),
                "A row of app_user has");
        assertRefused(
                tampered()
                        .table("app_user", text -> text.replace("true", "\"true\""))
                        .write(file()),
                "no usable enabled");
        assertRefused(
                tampered()
                        .table("flow", text -> text.replaceAll("\"saved_at\":\"[^\"]*\"", "\"saved_at\":\"soon\""))
                        .write(file()),
                "no usable saved_at");
        assertRefused(
                tampered()
                        .table("flow", text -> text.replaceAll("\"revision\":\\d+", "\"revision\":1.5"))
                        .write(file()),
                "no usable revision");
        assertRefused(tampered().table("flow", text -> "null").write(file()), "is no backup");
        assertRefused(tampered().table("flow", text -> "[1]").write(file()), "is no backup");
        assertRefused(tampered().table("flow", text -> "{\"id\":").write(file()), "is no backup");
        assertRefused(tampered().table("flow", text -> "[".repeat(100_000)).write(file()), "is no backup");
    }
}
