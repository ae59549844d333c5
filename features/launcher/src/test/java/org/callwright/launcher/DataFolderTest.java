package org.callwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path folder;

    @Test
    void isMadeWithWhatGoesIntoIt() {
        DataFolder data = DataFolder.open(folder + "/new/data");

        assertThat(data.root()).isEqualTo(folder.resolve("new/data"));
        assertThat(folder.resolve("new/data/etc")).isDirectory();
        assertThat(folder.resolve("new/data/log")).isDirectory();
    }

    @Test
    void isThereAlready() throws Exception {
        DataFolder.open(folder.toString());
        Files.writeString(folder.resolve("etc/kept"), "kept");

        assertThat(DataFolder.open(folder + "/.").root()).isEqualTo(folder);
        assertThat(folder.resolve("etc/kept")).hasContent("kept");
    }

    @Test
    void aRelativeFolderIsBelowTheCurrentOne() {
        assertThat(DataFolder.open("target/data-folder-test").root())
                .isEqualTo(Path.of("").toAbsolutePath().resolve("target/data-folder-test"));
    }

    @Test
    void whatIsInTheWayIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> DataFolder.open(file.toString()))
                .isInstanceOf(StartException.class)
                .hasMessage(file + " cannot be written. Choose another folder: ./start --data DIR");
    }

    @Test
    void placesThatNobodyMayWriteAreRefused() {
        assertThatThrownBy(() -> DataFolder.open("/proc/callwright"))
                .isInstanceOf(StartException.class)
                .hasMessageStartingWith("/proc/callwright cannot be written.");
        assertThatThrownBy(() -> DataFolder.open("")).isInstanceOf(StartException.class);
    }
}
