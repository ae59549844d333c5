package org.callwright.it.stage;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.callwright.asterisk.testing.FreePorts;

/** The reference host, as {@code ./start} runs it, on a free port. */
public final class ReferenceHost implements AutoCloseable {
    private static final Duration BOOT = Duration.ofSeconds(90);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final HostHome home;
    private final Path data;
    private final int port;
    private Process process;
    private Console console;

    /** Runs a command in the container's console. */
    @FunctionalInterface
    interface Console {
        String run(String command) throws Exception;
    }

    private ReferenceHost(HostHome home, Path data, int port) {
        this.home = home;
        this.data = data;
        this.port = port;
    }

    /**
     * Returns when the page answers.
     *
     * @param home where it is installed
     * @param data where it keeps everything
     * @param configurations by PID, as files in its {@code etc}
     */
    public static ReferenceHost start(HostHome home, Path data, Map<String, Map<String, String>> configurations)
            throws Exception {
        Files.createDirectories(data.resolve("etc"));
        for (var each : configurations.entrySet()) {
            String text = each.getValue().entrySet().stream()
                    .map(entry -> entry.getKey() + " = " + entry.getValue())
                    .collect(Collectors.joining("\n", "", "\n"));
            Files.writeString(data.resolve("etc").resolve(each.getKey() + ".cfg"), text);
        }
        ReferenceHost host = new ReferenceHost(home, data, FreePorts.next());
        host.restart();
        return host;
    }

    /** Attaches to one that another process started and keeps. It can be neither stopped nor started from here. */
    static ReferenceHost attach(Path data, int port, Console console) {
        ReferenceHost host = new ReferenceHost(HostHome.built(), data, port);
        host.console = console;
        return host;
    }

    /** Starts it again after {@link #kill} or {@link #stop}, with all it kept. */
    public void restart() throws Exception {
        Process started = new ProcessBuilder(
                        home.folder().resolve("bin/callwright-host").toString(),
                        "--console",
                        "--port",
                        String.valueOf(port),
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .start();
        process = started;
        console = new HostConsole(started)::run;
        try {
            Await.until("the page answers at " + url() + "; see " + data.resolve("log"), BOOT, this::answers);
            console("start " + StageBundle.write(data.resolve("stage.jar")).toUri());
        } catch (Exception | AssertionError e) {
            kill();
            throw e;
        }
    }

    private boolean answers() throws Exception {
        if (!isAlive()) {
            throw new AssertionError("The host ended; see " + data.resolve("log"));
        }
        var request = HttpRequest.newBuilder(URI.create(url()))
                .timeout(Duration.ofSeconds(5))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    }

    /** Whether it runs; one that was attached to does. */
    boolean isAlive() {
        return process == null || process.isAlive();
    }

    /** The HTTP status with which the page's address answers now. */
    public int status() {
        return status(HTTP);
    }

    /** The same as a client gets it that may have an address of its own. */
    public int status(HttpClient browser) {
        var request = HttpRequest.newBuilder(URI.create(url()))
                .timeout(Duration.ofSeconds(30))
                .build();
        return browser.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .join()
                .statusCode();
    }

    public String url() {
        return "http://127.0.0.1:" + port + "/callwright/";
    }

    /** Where it is installed. */
    public HostHome home() {
        return home;
    }

    int port() {
        return port;
    }

    public Path data() {
        return data;
    }

    public long pid() {
        return owned().pid();
    }

    /** The first admin's password. */
    public String adminPassword() throws Exception {
        Path file = data.resolve("first-admin-password");
        Await.until("there is a first admin", Duration.ofSeconds(30), () -> Files.size(file) > 0);
        return Files.readString(file).strip();
    }

    /** Types a command into the container's console and returns what it answers. */
    public String console(String command) throws Exception {
        return console.run(command);
    }

    /** Whether all action bundles of its installation are active. */
    boolean hasAllActions() throws Exception {
        return console("lb -s org.callwright.actions").split("\\|Active", -1).length > home.installed();
    }

    /** Deletes all callflows, saved actions, connections and spare numbers. */
    void clear() throws Exception {
        String answer = console("stage:clear");
        if (!answer.contains("Cleared")) {
            throw new AssertionError(answer);
        }
    }

    private Process owned() {
        if (process == null) {
            throw new IllegalStateException("This host is shared. A test that stops it needs StageExtension.own().");
        }
        return process;
    }

    /** Ends it without warning, as a power failure would. */
    public void kill() {
        owned().destroyForcibly().onExit().join();
    }

    /** Ends it in order. */
    public void stop() {
        owned().destroy();
        owned().onExit().completeOnTimeout(process, 20, TimeUnit.SECONDS).join();
        kill();
    }

    @Override
    public void close() {
        stop();
    }
}
