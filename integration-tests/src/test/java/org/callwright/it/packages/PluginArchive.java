package org.callwright.it.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.callwright.it.stage.Await;

/**
 * The plug-in archive, unpacked.
 *
 * @param folder the one folder that was in it
 */
record PluginArchive(Path folder) {

    /** The archive as it was built. */
    static Path built() throws IOException {
        try (Stream<Path> files = Files.list(Await.repository().resolve("features/target"))) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().matches("callwright-plugin-.*\\.zip"))
                    .toList();
            assertThat(found).hasSize(1);
            return found.getFirst();
        }
    }

    static PluginArchive unpackedInto(Path folder) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(built()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            return new PluginArchive(files.toList().getFirst());
        }
    }

    /** Its folders of bundles, in the order of their start levels. */
    List<Path> levels() throws IOException {
        try (Stream<Path> folders = Files.list(folder.resolve("bundles"))) {
            return folders.sorted().toList();
        }
    }

    /** All bundles in it, as paths from its folder on. */
    List<String> bundles() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("bundles"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }
}
