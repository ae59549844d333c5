package org.callwright.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EndingProcessTest {
    /** EclipseLink's pause before it retries a query on a closed database. */
    private static final long PAUSE_BEFORE_A_RETRY_MILLIS = 5_000;

    @TempDir
    Path folder;

    @Test
    void theDatabaseStaysOpenUntilItIsClosedEvenWhenTheProcessIsToldToEnd() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndingProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output = process.inputReader()) {
            assertThat(output.readLine()).isEqualTo("started");
            process.toHandle().destroy(); // through the handle, because Process.destroy would close the output
            assertThat(Long.parseLong(output.readLine())).isLessThan(PAUSE_BEFORE_A_RETRY_MILLIS);
        } finally {
            process.destroyForcibly();
        }
    }
}
