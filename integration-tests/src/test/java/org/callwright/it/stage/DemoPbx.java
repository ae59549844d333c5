package org.callwright.it.stage;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The repository's demo PBX, a real Asterisk, on free ports. */
public final class DemoPbx implements AutoCloseable {
    private static final Duration BOOT = Duration.ofSeconds(90);
    private static final int FIRST_RTP_PORT = 20_000;
    private static final int RTP_PORTS_EACH = 200;

    private final Path folder;
    private final int amiPort = Await.freePort();
    private final int sipPort = Await.freePort();
    private final int agiPort = Await.freePort();
    private Process process;

    private DemoPbx(Path folder) throws IOException {
        this.folder = folder;
    }

    /** Returns when it answers. What it keeps lies in {@code folder}, whose path must be short. */
    public static DemoPbx start(Path folder) throws Exception {
        DemoPbx pbx = new DemoPbx(folder);
        pbx.start();
        return pbx;
    }

    /** Starts it again after {@link #kill}, with all it kept. */
    public void start() throws Exception {
        int rtp = FIRST_RTP_PORT + sipPort % 200 * RTP_PORTS_EACH;
        process = new ProcessBuilder(
                        Await.repository().resolve("scripts/demo-pbx/run").toString(),
                        folder.toString(),
                        "--cel",
                        "--ami-port",
                        String.valueOf(amiPort),
                        "--sip-port",
                        String.valueOf(sipPort),
                        "--rtp",
                        rtp + "-" + (rtp + RTP_PORTS_EACH - 1))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("output").toFile()))
                .start();
        Await.until("Asterisk answers at port " + amiPort + "; see " + folder + "/output", BOOT, this::answers);
        cli("core waitfullybooted");
    }

    private boolean answers() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", amiPort)) {
            return socket.getInputStream().read() == 'A';
        }
    }

    /** As a power failure would. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
        kill();
    }

    public Path folder() {
        return folder;
    }

    public int amiPort() {
        return amiPort;
    }

    public int sipPort() {
        return sipPort;
    }

    /** A password or PIN made for this PBX, such as {@code bob_password} or {@code ami_secret}. */
    public String account(String name) throws IOException {
        Properties accounts = new Properties();
        try (var reader = Files.newBufferedReader(folder.resolve("accounts"))) {
            accounts.load(reader);
        }
        return accounts.getProperty(name);
    }

    /** The configuration {@code org.callwright.asterisk} with which a host reaches this PBX. */
    public Map<String, String> bridgeConfiguration() throws IOException {
        Map<String, String> configuration = new TreeMap<>();
        configuration.put("host", "127.0.0.1");
        configuration.put("port", String.valueOf(amiPort));
        configuration.put("user", "callwright");
        configuration.put("secret", account("ami_secret"));
        configuration.put("directory", folder.resolve("etc").toString());
        configuration.put("inboundContext", "from-trunk-with-callwright");
        configuration.put("internalContext", "phones-with-callwright");
        configuration.put("agiPort", String.valueOf(agiPort));
        return configuration;
    }

    /** What Asterisk's own console answers. */
    public String cli(String command) throws Exception {
        String tree = run(Await.repository().resolve("scripts/get-asterisk").toString());
        return run(
                tree.strip() + "/bin/asterisk",
                "-C",
                folder.resolve("etc/asterisk.conf").toString(),
                "-rx",
                command);
    }

    private static String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + ": " + output);
        }
        return output;
    }
}
