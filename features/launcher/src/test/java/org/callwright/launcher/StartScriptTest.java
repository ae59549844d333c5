package org.callwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./start} itself, up to the build. */
@Timeout(300)
class StartScriptTest {
    private static final Path START = Path.of("../../start").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    private record Outcome(int code, String out, String err) {}

    private Outcome start(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(START.toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("CALLWRIGHT_AMI_SECRET", "wrong");
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private static Outcome refused(String message) {
        return new Outcome(1, "", "Callwright: " + message + "\n");
    }

    @Test
    void helpNamesEveryOption() throws Exception {
        Outcome help = start("--port", "nonsense", "--help");

        assertThat(help.code()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(Pattern.compile("--[a-z-]+").matcher(help.out()).results().map(MatchResult::group))
                .containsAll(StartOptions.DEFAULTS.keySet())
                .containsAll(StartOptions.SWITCHES)
                .allMatch(option -> StartOptions.DEFAULTS.containsKey(option)
                        || StartOptions.SWITCHES.contains(option)
                        || option.equals("--help"));
    }

    @Test
    void argumentsArriveAsTheyAre() throws Exception {
        assertThat(start("--data", "a b", "")).isEqualTo(refused("there is no option . See ./start --help."));
        assertThat(start("--data")).isEqualTo(refused("--data needs a value. See ./start --help."));
        assertThat(start("--ami-user", "two\nlines"))
                .isEqualTo(refused("--ami-user must not have a line break or other control character in it."));
    }

    @Test
    void aTakenPortIsSaidBeforeTheBuild() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Outcome outcome = start("--port", String.valueOf(other.getLocalPort()));

            assertThat(outcome.code()).isEqualTo(1);
            assertThat(outcome.out()).isEmpty();
            assertThat(outcome.err()).startsWith("Callwright: port " + other.getLocalPort() + " is taken");
        }
    }

    @Test
    void aWrongSecretIsSaidBeforeTheBuild() throws Exception {
        try (var server = TestServer.asterisk(Map.of())) {
            Outcome outcome = start(
                    "--port",
                    String.valueOf(TestServer.unusedPort()),
                    "--data",
                    folder + "/data",
                    "--pbx",
                    server.login().address());

            assertThat(outcome.code()).isEqualTo(1);
            assertThat(outcome.out()).isEmpty();
            assertThat(outcome.err()).startsWith("Callwright: " + server.login().address() + " refuses the login");
            assertThat(server.received()).contains("Secret: wrong");
        }
    }

    @Test
    void aFolderIsUsedByOneStartAtATime() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Process other = new ProcessBuilder("flock", data.resolve(".lock").toString(), "sleep", "120").start();
        try (var server = TestServer.asterisk(Map.of())) {
            assertThat(new ProcessBuilder(
                                    "sh", "-c", "until ! flock -n \"$0\" true; do sleep 0.05; done", data + "/.lock")
                            .start()
                            .waitFor(60, TimeUnit.SECONDS))
                    .isTrue();

            assertThat(start(
                            "--port",
                            String.valueOf(TestServer.unusedPort()),
                            "--data",
                            data.toString(),
                            "--pbx",
                            server.login().address(),
                            "--ami-secret",
                            "correct"))
                    .isEqualTo(refused("another ./start is running with " + data
                            + ". Stop that one, or choose another folder: ./start --data DIR"));
        } finally {
            other.descendants().forEach(ProcessHandle::destroyForcibly);
            other.destroyForcibly();
        }
    }
}
