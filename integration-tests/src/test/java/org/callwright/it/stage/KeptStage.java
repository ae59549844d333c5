package org.callwright.it.stage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import org.callwright.asterisk.testing.DemoPbx;

/**
 * A PBX and a host that run on between test runs; {@code scripts/stage} starts and stops them. Where they are is in a
 * file, which the system property {@code callwright.stage} names to tests that are to use them.
 *
 * @param host without being able to stop it
 */
record KeptStage(DemoPbx pbx, ReferenceHost host) {
    private static final String FILE = "callwright.stage";

    /** The kept stage that this process is to use. */
    static Optional<KeptStage> running() throws IOException {
        String file = System.getProperty(FILE);
        return file == null ? Optional.empty() : Optional.of(read(Path.of(file)));
    }

    private static KeptStage read(Path file) throws IOException {
        Properties at = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            at.load(reader);
        }
        DemoPbx pbx = DemoPbx.attach(
                Path.of(at.getProperty("pbx.folder")),
                new DemoPbx.Ports(number(at, "pbx.ami"), number(at, "pbx.sip"), number(at, "pbx.agi")));
        int console = number(at, "console");
        ReferenceHost host = ReferenceHost.attach(
                Path.of(at.getProperty("host.data")), number(at, "host.port"), command -> ask(console, command));
        return new KeptStage(pbx, host);
    }

    private static int number(Properties at, String name) {
        return Integer.parseInt(at.getProperty(name));
    }

    private static String ask(int port, String command) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(command.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return text(socket.getInputStream());
        }
    }

    /** Starts a PBX and a host, writes where they are into the given file, and keeps them until it is terminated. */
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        Stage stage = Stage.start();
        DemoPbx pbx = stage.pbx();
        ReferenceHost host = stage.host();
        try (ServerSocket console = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(file, pbx, host)));
            Properties at = new Properties();
            at.setProperty("pbx.folder", pbx.folder().toString());
            at.setProperty("pbx.ami", String.valueOf(pbx.ports().ami()));
            at.setProperty("pbx.sip", String.valueOf(pbx.ports().sip()));
            at.setProperty("pbx.agi", String.valueOf(pbx.ports().agi()));
            at.setProperty("host.data", host.data().toString());
            at.setProperty("host.port", String.valueOf(host.port()));
            at.setProperty("console", String.valueOf(console.getLocalPort()));
            Path part = file.resolveSibling(file.getFileName() + ".part");
            try (var writer = Files.newBufferedWriter(part)) {
                at.store(writer, host.url());
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            while (true) {
                try (Socket socket = console.accept()) {
                    String answer = host.console(text(socket.getInputStream()));
                    OutputStream out = socket.getOutputStream();
                    out.write(answer.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    private static void end(Path file, DemoPbx pbx, ReferenceHost host) {
        try {
            Files.deleteIfExists(file);
            host.close();
            DemoPbx.attach(pbx.folder(), pbx.ports()).close(); // a test may have restarted it
        } catch (IOException e) {
            throw new IllegalStateException("The stage did not end in order", e);
        }
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
}
