package org.callwright.designer.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The canvas says what the page gives it to say. */
class CanvasMessagesTest {
    private static final Path SCRIPTS = Path.of("src/main/frontend/canvas");
    private static final Pattern SAID = Pattern.compile("words\\.(\\w+)(?!\\w*')");

    @Test
    void thePageGivesExactlyWhatTheScriptsSay() throws IOException {
        Set<String> said = new TreeSet<>();
        try (Stream<Path> scripts = Files.walk(SCRIPTS)) {
            for (Path script : scripts.filter(Files::isRegularFile).toList()) {
                SAID.matcher(Files.readString(script))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(said::add);
            }
        }

        assertThat(CanvasMessages.said().keySet()).isEqualTo(said);
    }

    @Test
    void theScriptsFillThePlaces() {
        assertThat(CanvasMessages.said())
                .containsEntry("stepsOf", "Steps of {0}")
                .containsEntry("branchBefore", "{0} – before {1}");
    }
}
