package org.callwright.it.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of sipp: a caller on the trunk, or a phone. */
public final class Sipp implements AutoCloseable {
    private static final Path SCENARIOS = Path.of("src/test/resources/sipp").toAbsolutePath();
    private static final long LONGEST_CALL_SECONDS = 90;

    private final Process process;
    private final Path output;

    private Sipp(String scenario, List<String> arguments) throws IOException {
        this(scenario, 1, arguments);
    }

    private Sipp(String scenario, int calls, List<String> arguments) throws IOException {
        output = Files.createTempFile("sipp", ".log");
        List<String> command = new ArrayList<>(List.of("sipp", "-sf", scenario + ".xml", "-nostdin"));
        command.addAll(List.of("-m", String.valueOf(calls)));
        command.addAll(List.of("-timeout", LONGEST_CALL_SECONDS + "s", "-timeout_error"));
        command.addAll(arguments);
        process = new ProcessBuilder(command)
                .directory(SCENARIOS.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    /** A caller on the trunk who dials a number of the PBX at {@code pbxPort} and hangs up after a while. */
    public static Sipp caller(String scenario, String number, int millis, int pbxPort) throws IOException {
        return new Sipp(
                scenario,
                List.of("-s", number, "-d", String.valueOf(millis), "-i", "127.0.0.2", "127.0.0.1:" + pbxPort));
    }

    /** Registers a phone at an address of its own, from which {@link #phone} then takes calls. */
    public static void register(String user, String password, int phonePort, int pbxPort) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("-s", user, "-au", user, "-ap", password));
        arguments.addAll(List.of("-i", "127.0.0.3", "-p", String.valueOf(phonePort), "127.0.0.1:" + pbxPort));
        try (Sipp registration = new Sipp("phone-registers", arguments)) {
            registration.awaitSuccess();
        }
    }

    /** A phone that takes one call as its scenario says. */
    public static Sipp phone(String scenario, int phonePort) throws IOException {
        return new Sipp(scenario, List.of("-aa", "-i", "127.0.0.3", "-p", String.valueOf(phonePort)));
    }

    /** A phone that answers as many calls as there are targets, and transfers each to the next one. */
    public static Sipp transferring(int phonePort, String... targets) throws IOException {
        Path file = Files.writeString(
                Files.createTempFile("targets", ".csv"), "SEQUENTIAL\n" + String.join("\n", targets) + "\n");
        file.toFile().deleteOnExit();
        return new Sipp(
                "phone-transfers",
                targets.length,
                List.of("-aa", "-inf", file.toString(), "-i", "127.0.0.3", "-p", String.valueOf(phonePort)));
    }

    /** Returns when the scenario was gone through to its end. */
    public void awaitSuccess() throws Exception {
        if (!process.waitFor(LONGEST_CALL_SECONDS + 5, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new AssertionError("sipp did not get to the end of its scenario:\n" + Files.readString(output));
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join();
        process.destroyForcibly();
        Files.deleteIfExists(output);
    }
}
