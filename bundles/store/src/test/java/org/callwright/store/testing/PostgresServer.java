package org.callwright.store.testing;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of this machine's packages, on loopback, with an empty database and one user. It ends with this
 * process, however that ends.
 */
public final class PostgresServer implements AutoCloseable {
    public static final String USER = "callwright";
    public static final String PASSWORD = "p@ss word%1";

    private static final Duration LONGEST_START = Duration.ofSeconds(60);

    /** The server ends when the shell's input does, which this process holds; its files go with it. */
    private static final String UNTIL_INPUT_ENDS =
            "\"$@\" >\"$LOG\" 2>&1 & server=$!; cat >/dev/null; kill -INT $server; wait $server";

    /** It refuses to run as root. */
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    private final Path programs;
    private final Path folder;
    private final int port;
    private Process process;

    private PostgresServer(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    /** Makes a new one; {@link #start} starts it. */
    public static PostgresServer create() throws IOException {
        Path folder = Files.createTempDirectory("callwright-postgres");
        var server = new PostgresServer(programs(), folder, freePort());
        Path password = Files.writeString(folder.resolve("password"), PASSWORD);
        if (isRoot()) {
            run(List.of("chown", "-R", "65534:65534", folder.toString()));
        }
        run(server.asNobody(
                "initdb",
                "--pgdata=" + server.data(),
                "--username=" + USER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--no-sync"));
        return server;
    }

    /** Returns when it answers. */
    public PostgresServer start() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", UNTIL_INPUT_ENDS, "sh"));
        command.addAll(asNobody(
                "postgres",
                "-D",
                data().toString(),
                "-p",
                String.valueOf(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "fsync=off"));
        var builder = new ProcessBuilder(command);
        builder.environment().put("LOG", folder.resolve("log").toString());
        process = builder.start();
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (!answers()) {
            if (System.nanoTime() > end || !process.isAlive()) {
                throw new IOException("PostgreSQL does not start: " + Files.readString(folder.resolve("log")));
            }
            Thread.sleep(50);
        }
        return this;
    }

    private boolean answers() throws IOException, InterruptedException {
        return new ProcessBuilder(
                                programs.resolve("pg_isready").toString(),
                                "-q",
                                "-h",
                                "127.0.0.1",
                                "-p",
                                String.valueOf(port))
                        .inheritIO()
                        .start()
                        .waitFor()
                == 0;
    }

    /** Ends it in order. What is in it stays, for another {@link #start}. */
    public void stop() throws IOException {
        process.getOutputStream().close();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }

    /** The JDBC URL of its database. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    @Override
    public void close() throws IOException {
        stop();
        run(List.of("rm", "-rf", folder.toString()));
    }

    private Path data() {
        return folder.resolve("data");
    }

    private List<String> asNobody(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(isRoot() ? AS_NOBODY : List.of());
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said);
        }
    }

    /** Debian and its kin have each version in a folder of its own. */
    private static Path programs() throws IOException {
        try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("postgres")))
                    .max(Path::compareTo)
                    .orElseThrow(() -> new IOException("There is no PostgreSQL: apt-get install postgresql"));
        }
    }

    /** Below those that systems give to outgoing connections, so that it is still free when it starts again. */
    private static int freePort() throws IOException {
        for (int tries = 0; tries < 200; tries++) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
            try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return taken.getLocalPort();
            } catch (BindException e) {
                // another one
            }
        }
        throw new IOException("No port from 20000 to 29999 seems to be free");
    }
}
