package org.callwright.packager;

import aQute.bnd.osgi.repository.SimpleIndexer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Completes the folder that becomes the plug-in archive: an index of its bundles for resolvers ({@code index.xml}, by
 * the OSGi repository specification), and a list of them for people, in its README.
 */
public final class PluginArchive {
    private static final String LIST = "@BUNDLES@";

    private PluginArchive() {}

    /** @param args the folder, with the bundles in {@code bundles/LEVEL-KIND} and a README */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]).toRealPath();
        List<Path> jars = jars(folder.resolve("bundles"));
        try (var out = Files.newOutputStream(folder.resolve("index.xml"))) {
            new SimpleIndexer()
                    .files(jars.stream().map(Path::toFile).toList())
                    .base(folder.toUri())
                    .name("Callwright")
                    .increment(1) // the time otherwise, and the archive would be another one each time
                    .index(out);
        }
        var rows = new StringBuilder();
        for (Path jar : jars) {
            rows.append(row(jar, folder.relativize(jar)));
        }
        Path readme = folder.resolve("README.md");
        Files.writeString(
                readme, Files.readString(readme).replace(LIST, rows.toString().strip()));
    }

    private static List<Path> jars(Path bundles) throws IOException {
        try (Stream<Path> files = Files.walk(bundles)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private static String row(Path jar, Path shown) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            Attributes manifest = file.getManifest().getMainAttributes();
            String name = manifest.getValue("Bundle-SymbolicName").replaceFirst(";.*", "");
            return "| `%s` | `%s` | %s |\n".formatted(shown, name, manifest.getValue("Bundle-Version"));
        }
    }
}
