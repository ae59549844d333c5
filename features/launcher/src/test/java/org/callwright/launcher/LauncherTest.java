package org.callwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callwright.launcher.ami.AmiLogin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LauncherTest {
    @TempDir
    Path folder;

    private static String run(String in, Map<String, String> environment, String... arguments) throws Exception {
        var out = new ByteArrayOutputStream();
        new Launcher(
                        environment,
                        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
        return out.toString(StandardCharsets.UTF_8);
    }

    /** As a shell reads what the launcher prints. */
    private static Map<String, String> variables(String text) {
        return text.lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    @Test
    void planReadsACommandLineAndPrintsThePlan() throws Exception {
        try (var server = TestServer.asterisk(Map.of())) {
            String commandLine = String.join(
                    "\0",
                    "./start",
                    "--data",
                    folder + "/dä ta",
                    "--no-build",
                    "--port",
                    String.valueOf(TestServer.unusedPort()),
                    "--pbx",
                    server.login().address(),
                    "");

            Map<String, String> plan = variables(run(commandLine, Map.of("CALLWRIGHT_AMI_SECRET", "correct"), "plan"));

            assertThat(plan)
                    .containsEntry("START_DATA", folder + "/dä ta")
                    .containsEntry("START_BUILD", "")
                    .containsEntry("START_AMI_PORT", String.valueOf(server.port()))
                    .containsEntry("CALLWRIGHT_AMI_SECRET", "correct");
        }
    }

    @Test
    void anEmptyArgumentIsAnArgument() {
        assertThatThrownBy(() -> run("./start\0\0", Map.of(), "plan"))
                .isInstanceOf(StartException.class)
                .hasMessageStartingWith("there is no option .");
        assertThatThrownBy(() -> run("./start\0--data\0\0--nonsense\0", Map.of(), "plan"))
                .hasMessageStartingWith("there is no option --nonsense.");
    }

    @Test
    void configureWritesThePlanOfTheEnvironment() throws Exception {
        DataFolder data = DataFolder.open(folder.toString());
        var login = new AmiLogin("192.0.2.10", 5038, "callwright", "correct");

        run("", TestPlans.existing(folder, login, Optional.empty()).toEnvironment(), "configure");

        assertThat(data.bridgeConfiguration()).content().contains("host = 192.0.2.10\n");
    }

    @Test
    void endedNamesTheProcessThatHasEnded() throws Exception {
        Map<String, String> plan = TestPlans.demo(folder, 8080, 5038).toEnvironment();
        Files.createDirectories(folder.resolve("log"));
        Files.writeString(folder.resolve("log/pbx.log"), "the end of Asterisk\n");
        Files.writeString(folder.resolve("log/host.log"), "the end of the host\n");
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        String dead = String.valueOf(ended.pid());
        String alive = String.valueOf(ProcessHandle.current().pid());

        assertThatCode(() -> run("", plan, "ended", alive, alive)).doesNotThrowAnyException();
        assertThatThrownBy(() -> run("", plan, "ended", alive, dead))
                .hasMessageStartingWith("Asterisk ended by itself.")
                .hasMessageEndingWith("the end of Asterisk");
        assertThatThrownBy(() -> run("", plan, "ended", dead))
                .hasMessageStartingWith("the host ended by itself.")
                .hasMessageEndingWith("the end of the host");
    }

    @Test
    void onlyADemoPbxIsWaitedFor() {
        var login = new AmiLogin("192.0.2.10", 5038, "callwright", "correct");
        var plan = TestPlans.existing(folder, login, Optional.empty()).toEnvironment();

        assertThatThrownBy(() -> run("", plan, "await-pbx", "1")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void thereAreNoOtherCommands() {
        assertThatThrownBy(() -> run("", Map.of(), "nonsense")).isInstanceOf(IllegalArgumentException.class);
    }
}
