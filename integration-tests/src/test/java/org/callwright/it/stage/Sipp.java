package org.callwright.it.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of sipp: a caller on the trunk, or a phone. */
public final class Sipp implements AutoCloseable {
    private static final Path SCENARIOS = Path.of("src/test/resources/sipp").toAbsolutePath();
    private static final long LONGEST_CALL_SECONDS = 90;
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final Process process;
    private final Path output;
    private final Path log;

    private Sipp(String scenario, List<String> arguments) throws IOException {
        this(scenario, 1, arguments);
    }

    private Sipp(String scenario, int calls, List<String> arguments) throws IOException {
        output = Files.createTempFile("sipp", ".log");
        log = Files.createTempFile("sipp", ".events");
        List<String> command = new ArrayList<>(List.of("sipp", "-sf", scenario + ".xml", "-nostdin"));
        command.addAll(List.of("-m", String.valueOf(calls)));
        command.addAll(List.of("-timeout", LONGEST_CALL_SECONDS + "s", "-timeout_error"));
        command.addAll(List.of("-trace_logs", "-log_file", log.toString()));
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

    /**
     * A phone that answers as many calls as there are targets, and transfers each to the next one: a number, or what
     * {@link #awaitAnswer} returned.
     */
    public static Sipp transferring(int phonePort, String... targets) throws IOException {
        return sendingOn("phone-transfers", phonePort, targets);
    }

    /** A phone that forwards as many calls as there are numbers, each to the next one, without answering. */
    public static Sipp redirecting(int phonePort, String... numbers) throws IOException {
        return sendingOn("phone-redirects", phonePort, numbers);
    }

    private static Sipp sendingOn(String scenario, int phonePort, String... targets) throws IOException {
        var lines = new StringBuilder("SEQUENTIAL\n");
        for (String target : targets) {
            lines.append(target).append(target.contains("@") ? "\n" : "@127.0.0.3\n");
        }
        Path file = Files.writeString(Files.createTempFile("targets", ".csv"), lines);
        file.toFile().deleteOnExit();
        return new Sipp(
                scenario,
                targets.length,
                List.of("-aa", "-inf", file.toString(), "-i", "127.0.0.3", "-p", String.valueOf(phonePort)));
    }

    /** A phone that dials a number and stays until the other side hangs up. */
    public static Sipp dialling(String user, String password, String number, int pbxPort) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("-s", number, "-set", "user", user, "-au", user, "-ap", password));
        arguments.addAll(List.of("-aa", "-cid_str", "dial-%p-%u", "-i", "127.0.0.3", "127.0.0.1:" + pbxPort));
        return new Sipp("phone-dials", arguments);
    }

    /**
     * Returns when the other side has answered a {@link #dialling} phone.
     *
     * @return where another phone transfers a call to that is to take the place of this one
     */
    public String awaitAnswer() throws Exception {
        Await.until("the call is answered", ANSWER, () -> process.isAlive() && Files.size(log) > 0);
        String tag = Files.readString(log).strip();
        long pid = process.pid();
        return "replaced@127.0.0.3?Replaces=dial-%s-1%%3Bto-tag%%3D%s%%3Bfrom-tag%%3D%sd1".formatted(pid, tag, pid);
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
        Files.deleteIfExists(log);
    }
}
