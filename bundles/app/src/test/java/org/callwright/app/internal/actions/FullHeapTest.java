package org.callwright.app.internal.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A heap that is really full, in a process of its own. */
class FullHeapTest {

    @Test
    void whatFillsTheHeapIsToldAndTheProcessGoesOn() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FullHeap.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> output = process.inputReader().lines().toList();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(output)
                .isEqualTo(Collections.nCopies(10, List.of("MACHINE_FAULT", "compiled")).stream()
                        .flatMap(List::stream)
                        .toList());
    }
}
