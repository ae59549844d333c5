package org.callwright.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.callwright.it.stage.Await;
import org.junit.jupiter.api.Test;

/** Every class that docs/security.md names is there: what holds a promise cannot go without its line. */
class SecurityGuideTest {
    private static final Set<String> BUILT = Set.of("target", "node_modules");
    private static final Pattern CLASS = Pattern.compile("`([A-Z]\\w+[a-z]\\w*)`");

    @Test
    void allClassesThatItNamesAreThere() throws IOException {
        Set<String> named = new TreeSet<>();
        CLASS.matcher(Files.readString(Await.repository().resolve("docs/security.md")))
                .results()
                .forEach(found -> named.add(found.group(1)));
        assertThat(named).hasSizeGreaterThan(50);

        assertThat(sources()).containsAll(named);
    }

    private static Set<String> sources() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String folder : List.of("bundles", "ui", "integration-tests")) {
            Files.walkFileTree(Await.repository().resolve(folder), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
                    return BUILT.contains(at.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String name = file.getFileName().toString();
                    if (name.endsWith(".java")) {
                        names.add(name.substring(0, name.length() - ".java".length()));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return names;
    }
}
