package org.callwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares text with a file. What was found is left in target/golden, to be looked at and taken over by hand. */
final class Golden {
    private Golden() {}

    static void assertMatches(String name, String found) {
        try {
            Path left = Path.of("target/golden", name);
            Files.createDirectories(left.getParent());
            Files.writeString(left, found);
            Path expected = Path.of("src/test/resources/golden", name);
            assertThat(Files.exists(expected) ? Files.readString(expected) : "")
                    .as("%s; found is in %s", expected, left)
                    .isEqualTo(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
