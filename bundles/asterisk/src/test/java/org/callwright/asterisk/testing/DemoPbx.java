package org.callwright.asterisk.internal;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** The repository's demo PBX, a real Asterisk, on free ports and in a folder of its own. */
public final class DemoPbx implements AutoCloseable {
    private static final Duration BOOT = Duration.ofSeconds(60);

    private final Path root = repository();
    private final Path directory;
    private final int amiPort = freePort();
    private final int sipPort = freePort();
    private Process process;

    private DemoPbx() throws IOException {
        directory = Files.createTempDirectory("pbx");
    }

    /** Returns when Asterisk has loaded everything. */
    public static DemoPbx started() throws Exception {
        DemoPbx pbx = new DemoPbx();
        pbx.start();
        return pbx;
    }

    public void start() throws Exception {
        process = new ProcessBuilder(
                        root.resolve("scripts/demo-pbx/run").toString(),
                        directory.toString(),
                        "--ami-port",
                        "" + amiPort,
                        "--sip-port",
                        "" + sipPort)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output").toFile())
                .start();
        await("Asterisk answers at port " + amiPort, BOOT, this::answers);
        cli("core waitfullybooted");
    }

    /** As a power failure would. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** In order: what Asterisk's database took within the last second is on the disk then. */
    public void stop() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
    }

    /** Lets Asterisk hang, with its connections open, or go on. */
    public void hang(boolean hang) throws Exception {
        run("kill", hang ? "-STOP" : "-CONT", "" + process.pid());
    }

    @Override
    public void close() throws IOException {
        stop();
        kill();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    public Path etc() {
        return directory.resolve("etc");
    }

    int amiPort() {
        return amiPort;
    }

    public String amiSecret() throws IOException {
        Properties accounts = new Properties();
        try (var reader = Files.newBufferedReader(directory.resolve("accounts"))) {
            accounts.load(reader);
        }
        return accounts.getProperty("ami_secret");
    }

    /** What Asterisk's own console answers. */
    public String cli(String command) throws Exception {
        Path tree = Path.of(run(root.resolve("scripts/get-asterisk").toString()).trim());
        return run(
                tree.resolve("bin/asterisk").toString(),
                "-C",
                etc().resolve("asterisk.conf").toString(),
                "-rx",
                command);
    }

    public static void await(String what, Duration longest, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not within " + longest + ": " + what);
            }
            Thread.sleep(20);
        }
    }

    private static String run(String... command) throws Exception {
        Process process =
                new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + output);
        }
        return output;
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new AssertionError("The demo PBX ended; see " + directory.resolve("output"));
        }
        try (Socket socket = new Socket("127.0.0.1", amiPort)) {
            return socket.getInputStream().read() == 'A';
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Path repository() {
        Path path = Path.of("").toAbsolutePath();
        while (!Files.exists(path.resolve("scripts/demo-pbx/run"))) {
            path = path.getParent();
        }
        return path;
    }
}
