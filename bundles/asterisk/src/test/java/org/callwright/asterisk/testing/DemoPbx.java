package org.callwright.asterisk.testing;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The repository's demo PBX, a real Asterisk, on free ports. Everything it keeps is in one folder. */
public final class DemoPbx implements AutoCloseable {
    private static final Duration BOOT = Duration.ofSeconds(90);
    private static final long LONGEST_COMMAND_SECONDS = 60;
    private static final int FIRST_RTP_PORT = 20_000;
    private static final int RTP_PORTS_EACH = 200;

    private static final Path REPOSITORY = repository();

    private final Path folder;
    private final boolean temporary;
    private final Ports ports;
    private ProcessHandle process;

    /** Where it listens; {@code agi} is where a host that uses it is to listen. */
    public record Ports(int ami, int sip, int agi) {
        static Ports free() throws IOException {
            return new Ports(FreePorts.next(), FreePorts.next(), FreePorts.next());
        }
    }

    /** Something that may not be true yet. */
    @FunctionalInterface
    public interface Condition {
        boolean holds() throws Exception;
    }

    private DemoPbx(Path folder, boolean temporary, Ports ports) {
        this.folder = folder;
        this.temporary = temporary;
        this.ports = ports;
    }

    /** Starts one in a temporary folder, which {@link #close} deletes. Returns when Asterisk has loaded everything. */
    public static DemoPbx start() throws Exception {
        return started(new DemoPbx(Files.createTempDirectory("pbx"), true, Ports.free()));
    }

    /**
     * Starts one. Returns when Asterisk has loaded everything.
     *
     * @param folder where it keeps its files; its path has at most 90 characters
     */
    public static DemoPbx start(Path folder) throws Exception {
        return started(new DemoPbx(folder, false, Ports.free()));
    }

    /** Attaches to one that another process started. */
    public static DemoPbx attach(Path folder, Ports ports) throws IOException {
        DemoPbx pbx = new DemoPbx(folder, false, ports);
        long pid = Long.parseLong(
                Files.readString(folder.resolve("run/asterisk.pid")).strip());
        pbx.process = ProcessHandle.of(pid)
                .orElseThrow(() -> new IllegalStateException("The demo PBX in " + folder + " has ended"));
        return pbx;
    }

    private static DemoPbx started(DemoPbx pbx) throws Exception {
        pbx.restart();
        return pbx;
    }

    /** Starts it again after {@link #kill} or {@link #stop}, with everything it kept. */
    public void restart() throws Exception {
        int rtp = FIRST_RTP_PORT + ports.sip() % 200 * RTP_PORTS_EACH;
        Process started = new ProcessBuilder(
                        REPOSITORY.resolve("scripts/demo-pbx/run").toString(),
                        folder.toString(),
                        "--cel",
                        "--ami-port",
                        String.valueOf(ports.ami()),
                        "--sip-port",
                        String.valueOf(ports.sip()),
                        "--rtp",
                        rtp + "-" + (rtp + RTP_PORTS_EACH - 1))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()))
                .start();
        process = started.toHandle();
        try {
            await("Asterisk answers at port " + ports.ami() + "; see " + output(), BOOT, this::answers);
            cli("core waitfullybooted");
        } catch (Exception | AssertionError e) {
            kill();
            throw e;
        }
    }

    private Path output() {
        return folder.resolve("output");
    }

    private boolean answers() throws IOException {
        if (!isAlive()) {
            throw new AssertionError("The demo PBX ended; see " + output());
        }
        try (Socket socket = new Socket("127.0.0.1", ports.ami())) {
            return socket.getInputStream().read() == 'A';
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it without warning, as a power failure would. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Ends it in order: Asterisk writes what its database took within the last second. */
    public void stop() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
        kill();
    }

    /** Suspends the process with its connections open, or lets it go on. */
    public void hang(boolean hang) throws Exception {
        run("kill", hang ? "-STOP" : "-CONT", String.valueOf(process.pid()));
        if (hang) {
            // The signal stops one thread after another, and one that still runs could answer.
            await("all threads are suspended", Duration.ofSeconds(5), this::isSuspended);
        }
    }

    private boolean isSuspended() throws IOException {
        try (Stream<Path> threads = Files.list(Path.of("/proc", String.valueOf(process.pid()), "task"))) {
            for (Path thread : threads.toList()) {
                String stat = Files.readString(thread.resolve("stat"));
                if (stat.charAt(stat.lastIndexOf(')') + 2) != 'T') {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        stop();
        if (temporary) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    public Path folder() {
        return folder;
    }

    /** How long all processors together have worked for it, in milliseconds. */
    public long processorMillis() {
        return process.info().totalCpuDuration().orElseThrow().toMillis();
    }

    /** Its configuration files. */
    public Path etc() {
        return folder.resolve("etc");
    }

    public Ports ports() {
        return ports;
    }

    public int amiPort() {
        return ports.ami();
    }

    public int sipPort() {
        return ports.sip();
    }

    /** A password or PIN made for this PBX, such as {@code bob_password} or {@code ami_secret}. */
    public String account(String name) throws IOException {
        Properties accounts = new Properties();
        try (var reader = Files.newBufferedReader(folder.resolve("accounts"))) {
            accounts.load(reader);
        }
        return accounts.getProperty(name);
    }

    /**
     * The configuration {@code org.callwright.asterisk} with which a host reaches this PBX. Its extensions are those of the
     * context {@code desks}, which a test may add.
     */
    public Map<String, String> bridgeConfiguration() throws IOException {
        Map<String, String> configuration = new TreeMap<>();
        configuration.put("host", "127.0.0.1");
        configuration.put("port", String.valueOf(ports.ami()));
        configuration.put("user", "callwright");
        configuration.put("secret", account("ami_secret"));
        configuration.put("directory", etc().toString());
        configuration.put("inboundContext", "from-trunk-with-callwright");
        configuration.put("internalContext", "phones-with-callwright");
        configuration.put("extensionContext", "desks");
        configuration.put("agiPort", String.valueOf(ports.agi()));
        return configuration;
    }

    /** Runs a command on Asterisk's own console and returns what it answers. */
    public String cli(String command) throws Exception {
        return run(Asterisk.EXECUTABLE, "-C", etc().resolve("asterisk.conf").toString(), "-rx", command);
    }

    /** Looked up once: the script takes as long as a command. */
    private static final class Asterisk {
        static final String EXECUTABLE = executable();

        private static String executable() {
            try {
                return run(REPOSITORY.resolve("scripts/get-asterisk").toString())
                                .strip() + "/bin/asterisk";
            } catch (Exception e) {
                throw new IllegalStateException("There is no Asterisk to run", e);
            }
        }
    }

    /** Returns as soon as the condition holds; one that throws an exception does not hold. */
    public static void await(String what, Duration longest, Condition condition) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        Exception last = null;
        while (System.nanoTime() < end) {
            try {
                if (condition.holds()) {
                    return;
                }
                last = null;
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                last = e;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("Not within " + longest + ": " + what, last);
    }

    private static String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        if (!process.waitFor(LONGEST_COMMAND_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + ": " + output);
        }
        return output;
    }

    private static Path repository() {
        Path path = Path.of("").toAbsolutePath();
        while (!Files.exists(path.resolve("scripts/demo-pbx/run"))) {
            path = path.getParent();
        }
        return path;
    }
}
