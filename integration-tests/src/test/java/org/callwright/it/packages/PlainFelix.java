package org.callwright.it.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.callwright.asterisk.testing.FreePorts;

/** Somebody else's Apache Felix, as its distribution has it: {@code bundle}, {@code conf}, and a program to start it. */
final class PlainFelix implements AutoCloseable {
    private final Path folder;
    private final Path program;
    private final int port;
    private Process process;

    private PlainFelix(Path folder, Path program, int port) {
        this.folder = folder;
        this.program = program;
        this.port = port;
    }

    /**
     * Makes one that has a web server and nothing of Callwright's.
     *
     * @param folder an empty one
     * @param program Felix's own jar
     */
    static PlainFelix in(Path folder, Path program) throws IOException {
        var felix = new PlainFelix(folder, program, FreePorts.next());
        Files.createDirectories(felix.bundles());
        Files.createDirectories(folder.resolve("conf"));
        felix.configure("config.properties", """
            felix.auto.deploy.action=install,update,start,uninstall
            org.osgi.service.http.port=%d
            org.apache.felix.http.host=127.0.0.1
            org.ops4j.pax.logging.DefaultServiceLog.level=ERROR
            """.formatted(felix.port));
        return felix;
    }

    /** Where its bundles are. */
    Path bundles() {
        return folder.resolve("bundle");
    }

    /** Copies bundles into it, without those that it has. */
    void add(Path from) throws IOException {
        for (Path jar : jarsIn(from)) {
            Path there = bundles().resolve(jar.getFileName());
            if (Files.notExists(there)) {
                Files.copy(jar, there);
            }
        }
    }

    static List<Path> jarsIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    /** Appends lines to one of its files. */
    void configure(String file, String lines) throws IOException {
        Files.writeString(
                folder.resolve("conf").resolve(file), lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    void start() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xmx512m",
                        "-jar",
                        program.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** Ends it in order. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new AssertionError("Felix does not end");
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }
}
