package org.callwright.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
    @TempDir
    Path folder;

    @Test
    void isFineWhileItRuns() throws Exception {
        Process process = new ProcessBuilder("sleep", "60").start();
        try {
            assertThatCode(new ChildProcess("the host", process.pid(), Optional.empty())::requireAlive)
                    .doesNotThrowAnyException();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void onceItEndedTheEndOfItsLogIsShown() throws Exception {
        String lines = IntStream.rangeClosed(1, 5000).mapToObj(n -> "line " + n).collect(Collectors.joining("\n"));
        Path log = Files.writeString(folder.resolve("host.log"), lines + "\n");

        assertThatThrownBy(new ChildProcess("the host", ended(), Optional.of(log))::requireAlive)
                .isInstanceOf(StartException.class)
                .hasMessage("the host ended by itself. These are the last lines of " + log + ":\n"
                        + IntStream.rangeClosed(4986, 5000)
                                .mapToObj(n -> "line " + n)
                                .collect(Collectors.joining("\n")));
    }

    @Test
    void aShortLogIsShownInWhole() throws Exception {
        Path log = Files.writeString(folder.resolve("host.log"), "the only line\n");

        assertThatThrownBy(new ChildProcess("Asterisk", ended(), Optional.of(log))::requireAlive)
                .hasMessage("Asterisk ended by itself. These are the last lines of " + log + ":\nthe only line");
    }

    @Test
    void withoutALogThereIsNothingToShow() throws Exception {
        assertThatThrownBy(new ChildProcess("the host", ended(), Optional.empty())::requireAlive)
                .hasMessage("the host ended by itself");
        assertThatThrownBy(new ChildProcess("the host", ended(), Optional.of(folder.resolve("gone.log")))::requireAlive)
                .isInstanceOf(StartException.class)
                .hasMessageContaining("cannot be read");
    }

    /** The id of a process that has ended. */
    private static long ended() throws Exception {
        Process process = new ProcessBuilder("true").start();
        process.waitFor();
        return process.pid();
    }
}
