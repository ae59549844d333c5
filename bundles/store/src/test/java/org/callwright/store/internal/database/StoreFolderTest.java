package org.callwright.store.internal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.callwright.store.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFolderTest {
    @Test
    void aDatabaseThatIsGoneIsNotTakenForANewInstallation(@TempDir Path folder) throws Exception {
        var store = new StoreFolder(folder);
        Path database = new DatabaseUrl("jdbc:h2:async:" + folder + "/callwright;DB_CLOSE_ON_EXIT=FALSE")
                .file()
                .orElseThrow();
        assertThatCode(() -> store.require(database)).as("the first start").doesNotThrowAnyException();

        Files.createFile(folder.resolve("steps.key"));
        assertThatThrownBy(() -> store.require(database))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("callwright.mv.db is gone")
                .hasMessageContaining("steps.key");
        Files.createFile(database);
        assertThatCode(() -> store.require(database)).as("restored").doesNotThrowAnyException();
    }

    @Test
    void onlyAnEmbeddedDatabaseHasAFile() {
        assertThat(new DatabaseUrl("jdbc:postgresql://host/callwright").file()).isEmpty();
        assertThat(new DatabaseUrl("jdbc:h2:mem:callwright").file()).isEmpty();
        assertThat(new DatabaseUrl("jdbc:h2:tcp://host/callwright").file()).isEmpty();
        assertThat(new DatabaseUrl("jdbc:h2:file:/data/store/callwright").file())
                .contains(Path.of("/data/store/callwright.mv.db"));
    }

    @TempDir
    Path data;

    @Test
    void nothingInItIsReadableByOthersWhateverItWasBefore() throws Exception {
        Path folder = Files.createDirectory(data.resolve("store"));
        Path database = Files.createFile(folder.resolve("callwright.mv.db"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxr-x"));
        Files.setPosixFilePermissions(database, PosixFilePermissions.fromString("rw-r--r--"));

        new StoreFolder(folder).keepOthersOut();

        assertThat(permissions(folder)).isEqualTo("rwx------");
        assertThat(permissions(database)).isEqualTo("rw-------");
    }

    @Test
    void aNewOneIsMadeForItsOwnerAlone() throws Exception {
        Path folder = data.resolve("a/store");

        new StoreFolder(folder).keepOthersOut();

        assertThat(permissions(folder)).isEqualTo("rwx------");
    }

    @Test
    void aLinkedFolderIsClosedWhereItIsAndNothingElseIsTouched() throws Exception {
        Path real = Files.createDirectory(data.resolve("real"));
        Path database = Files.createFile(real.resolve("callwright.mv.db"));
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rwx------"));
        Files.setPosixFilePermissions(database, PosixFilePermissions.fromString("rw-r--r--"));
        Path folder = Files.createSymbolicLink(data.resolve("store"), real);

        new StoreFolder(folder).keepOthersOut();

        assertThat(permissions(real)).isEqualTo("rwx------");
        assertThat(permissions(database)).isEqualTo("rw-------");
    }

    private static String permissions(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
