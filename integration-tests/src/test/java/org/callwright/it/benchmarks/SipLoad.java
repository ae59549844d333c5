package org.callwright.it.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.callwright.asterisk.testing.DemoPbx;
import org.callwright.asterisk.testing.FreePorts;
import org.callwright.it.stage.Sipp;

/** Callers on the trunk at a steady rate, each of whom presses a key, and a phone that answers and hangs up on them. */
final class SipLoad implements AutoCloseable {
    private static final Path SCENARIOS = Path.of("src/test/resources/sipp");
    private static final String CALLERS = "caller-dials-a-key";
    private static final String PHONE = "phone-answers-and-hangs-up";
    private static final int LONGEST_RUN_SECONDS = 60;

    private final DemoPbx pbx;
    private final Path folder = Files.createTempDirectory("sip-load");
    private final Process phone;

    /** Registers Bob's phone. */
    SipLoad(DemoPbx pbx) throws Exception {
        this.pbx = pbx;
        for (String scenario : List.of(CALLERS, PHONE)) {
            Files.copy(SCENARIOS.resolve(scenario + ".xml"), folder.resolve(scenario + ".xml"));
        }
        int port = FreePorts.next();
        Sipp.register("bob", pbx.account("bob_password"), port, pbx.sipPort());
        phone = sipp("-sf", PHONE + ".xml", "-aa", "-i", "127.0.0.3", "-p", String.valueOf(port));
    }

    /**
     * What calls took.
     *
     * @param answered milliseconds from the call to its answer, of 95 % of the calls
     * @param ended milliseconds from the key to the end, which the phone makes, of 95 % of the calls
     * @param processor milliseconds of processor time that Asterisk used for a call
     */
    record Took(double answered, double ended, double processor) {}

    /**
     * Makes calls.
     *
     * @param rate how many begin in a second
     * @return empty when some of them failed or did not end
     */
    Optional<Took> calls(String number, int rate, int calls) throws Exception {
        long before = pbx.processorMillis();
        Process callers = sipp(
                "-sf",
                CALLERS + ".xml",
                "-s",
                number,
                "-i",
                "127.0.0.2",
                "-r",
                String.valueOf(rate),
                "-m",
                String.valueOf(calls),
                "-trace_rtt",
                "-rtt_freq",
                "1",
                "127.0.0.1:" + pbx.sipPort());
        if (!callers.waitFor(LONGEST_RUN_SECONDS, TimeUnit.SECONDS)) {
            callers.destroyForcibly();
            return Optional.empty();
        }
        if (callers.exitValue() != 0) {
            return Optional.empty();
        }
        Path times = folder.resolve(CALLERS + "_" + callers.pid() + "_rtt.csv");
        return Optional.of(
                new Took(p95(times, "1"), p95(times, "2"), (double) (pbx.processorMillis() - before) / calls));
    }

    /** Lines are {@code date;milliseconds;number of the time}. */
    private static double p95(Path times, String which) throws IOException {
        try (Stream<String> lines = Files.lines(times)) {
            List<Double> sorted = lines.map(line -> line.split(";"))
                    .filter(line -> line[2].equals(which))
                    .map(line -> Double.valueOf(line[1]))
                    .sorted()
                    .toList();
            return sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1);
        }
    }

    private Process sipp(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("sipp", "-nostdin"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
    }

    @Override
    public void close() throws IOException {
        phone.destroy();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
