package org.callwright.it.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.asterisk.testing.DemoPbx;
import org.callwright.it.stage.Await;
import org.callwright.it.stage.Stage;
import org.junit.jupiter.api.Test;

/**
 * Prints what publishing one callflow of nine steps costs among many, beside a bare {@code dialplan reload} of the same
 * text as one file on a second PBX in the same minutes, on a shared disk and by AMI alone, in a host that has just been
 * started ("cold": little of it is compiled to machine code yet) and in one that has published for a while; what
 * publishing all of them to a PBX that has none takes and the first publication right after that, while the host still
 * checks all drafts once; catching up after a restart; and the host's memory. Nothing here passes or fails by the clock. How to run it:
 * CONTRIBUTING.md.
 */
class PublishBenchmark {
    private static final int[] SIZES = sizes(System.getProperty("callwright.benchmark.sizes", "100 1000 10000"));
    private static final String[] WAYS =
            System.getProperty("callwright.benchmark.ways", "disk AMI").split(" ");
    private static final int ROUNDS = 15;
    /** For how long a host publishes before it counts as warm. */
    private static final Duration WARM_UP = Duration.ofSeconds(30);

    private static final Duration LONGEST_CATCHING_UP = Duration.ofMinutes(10);

    private static int[] sizes(String words) {
        return Stream.of(words.split(" ")).mapToInt(Integer::parseInt).toArray();
    }

    @Test
    void publishingOneAmongManyBesideABareReload() throws Exception {
        System.out.printf(
                "%n%-6s %-5s %10s %10s %10s %10s %10s %7s %12s %12s %12s %12s %8s%n",
                "Flows",
                "By",
                "Cold",
                "Publish",
                "p95",
                "Reload",
                "p95",
                "Ratio",
                "All ms",
                "First ms",
                "Host again",
                "PBX again",
                "RSS MB");
        for (int size : SIZES) {
            for (String way : WAYS) {
                row(size, way.equals("AMI"));
            }
        }
    }

    private static void row(int size, boolean byAmi) throws Exception {
        Stage stage = Stage.start(byAmi, data -> new FilledStore().write(data, size));
        try (DemoPbx bare = DemoPbx.start()) {
            double all = millis(() -> awaitLive(stage, size));
            double first = millis(() -> publish(stage, FilledStore.id(0)));
            copy(stage.pbx(), bare);
            double cold = median(inTurns(stage, bare, size).ours());
            long warm = System.nanoTime() + WARM_UP.toNanos();
            for (int i = 0; System.nanoTime() < warm; i++) {
                publish(stage, flow(i, size));
            }
            Times times = inTurns(stage, bare, size);
            long memory = residentMegabytes(stage.host().pid());
            double ended = millis(() -> stage.host().stop());
            double started = millis(() -> {
                stage.host().restart();
                Await.until("the PBX is reached", LONGEST_CATCHING_UP, () -> isReached(stage));
            });
            double compared = millis(() -> awaitCompared(stage, 1));
            double bareAgain = millis(() -> restart(bare));
            double itself = millis(() -> restart(stage.pbx()));
            double comparedAgain = millis(() -> awaitCompared(stage, 2));
            System.out.printf(
                    "%-6d %-5s %10.1f %10.1f %10.1f %10.1f %10.1f %7.2f %12.0f %12.0f %12.0f %12.0f %8d%n",
                    size,
                    byAmi ? "AMI" : "disk",
                    cold,
                    median(times.ours()),
                    last(times.ours()),
                    median(times.reload()),
                    last(times.reload()),
                    median(times.ours()) / median(times.reload()),
                    all,
                    first,
                    ended + started + compared,
                    itself + comparedAgain,
                    memory);
            System.out.printf(
                    "host again: ended %.0f, reached the PBX %.0f, found it as it should be %.0f%n",
                    ended, started, compared);
            System.out.printf(
                    "PBX again: it ended and started %.0f, found as it should be %.0f; the bare PBX ended and started %.0f%n",
                    itself, comparedAgain, bareAgain);
        } finally {
            stage.close();
        }
    }

    private static void restart(DemoPbx pbx) throws Exception {
        pbx.stop();
        pbx.restart();
    }

    /** Milliseconds of publications and of bare reloads. */
    private record Times(List<Double> ours, List<Double> reload) {}

    private static Times inTurns(Stage stage, DemoPbx bare, int size) throws Exception {
        Times times = new Times(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < ROUNDS; i++) {
            String id = flow(i, size);
            double nothing = millis(() -> stage.host().console("callwright:status"));
            times.ours().add(millis(() -> publish(stage, id)) - nothing);
            double cli = millis(() -> bare.cli("core show version"));
            times.reload().add(millis(() -> bare.cli("dialplan reload")) - cli);
        }
        return times;
    }

    /** Far from the one before, so that it stands in another part. */
    private static String flow(int round, int size) {
        return FilledStore.id((round + 1) * 37 % size);
    }

    private static void publish(Stage stage, String id) throws Exception {
        String answer = stage.host().console("callwright:publish " + id + " --confirm");
        if (!answer.contains("Live as version")) {
            throw new AssertionError(answer);
        }
    }

    private static void awaitLive(Stage stage, int size) throws Exception {
        String last = FilledStore.number(size - 1);
        Await.until(
                "all are live",
                LONGEST_CATCHING_UP,
                () -> stage.pbx()
                        .cli("dialplan show " + last + "@from-trunk-with-callwright")
                        .contains("-live,s,1"));
        awaitSaid(stage, "it was published again", 1);
    }

    /** Waits until the host has said so many times that the PBX has what is published. */
    private static void awaitCompared(Stage stage, int times) throws Exception {
        awaitSaid(stage, "has what is published", times);
    }

    private static void awaitSaid(Stage stage, String words, int times) throws Exception {
        Await.until(
                "the host has said \"" + words + "\"",
                LONGEST_CATCHING_UP,
                () -> log(stage).split(words, -1).length > times && isReached(stage));
    }

    private static boolean isReached(Stage stage) throws Exception {
        return stage.host().console("callwright:status").contains("The PBX answers");
    }

    private static String log(Stage stage) throws IOException {
        try (Stream<Path> files = Files.walk(stage.host().data().resolve("log"))) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }

    /** The same text as one file. */
    private static void copy(DemoPbx from, DemoPbx to) throws Exception {
        try (Stream<Path> files = Files.list(from.etc())) {
            String text = files.filter(file -> file.getFileName().toString().matches("callwright-part-[0-9]+\\.conf"))
                    .map(PublishBenchmark::read)
                    .collect(Collectors.joining("\n"));
            Files.writeString(to.etc().resolve("callwright.conf"), text);
        }
        to.cli("dialplan reload");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long residentMegabytes(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double millis(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static double last(List<Double> values) {
        return values.stream().sorted().toList().get((int) Math.ceil(values.size() * 0.95) - 1);
    }
}
