package org.callwright.it.stage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The reference host, as {@code ./start} runs it, on a free port. */
public final class ReferenceHost implements AutoCloseable {
    private static final Duration BOOT = Duration.ofSeconds(90);
    private static final Duration LONGEST_COMMAND = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final HostHome home;
    private final Path data;
    private final int port = Await.freePort();
    private final BlockingQueue<String> output = new LinkedBlockingQueue<>();
    private Process process;

    private ReferenceHost(HostHome home, Path data) throws IOException {
        this.home = home;
        this.data = data;
    }

    /**
     * Returns when the page answers.
     *
     * @param data where it keeps everything
     * @param configurations by PID, as files in its {@code etc}
     */
    public static ReferenceHost start(Path data, Map<String, Map<String, String>> configurations) throws Exception {
        return start(HostHome.built(), data, configurations);
    }

    static ReferenceHost start(HostHome home, Path data, Map<String, Map<String, String>> configurations)
            throws Exception {
        Files.createDirectories(data.resolve("etc"));
        for (var each : configurations.entrySet()) {
            String text = each.getValue().entrySet().stream()
                    .map(entry -> entry.getKey() + " = " + entry.getValue())
                    .collect(Collectors.joining("\n", "", "\n"));
            Files.writeString(data.resolve("etc").resolve(each.getKey() + ".cfg"), text);
        }
        ReferenceHost host = new ReferenceHost(home, data);
        host.start();
        return host;
    }

    /** Starts it again after {@link #kill} or {@link #stop}, with all it kept. */
    public void start() throws Exception {
        process = new ProcessBuilder(
                        home.folder().resolve("bin/callwright-host").toString(),
                        "--console",
                        "--port",
                        String.valueOf(port),
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .start();
        Thread.ofPlatform().daemon().start(this::readOutput);
        Await.until("the page answers at " + url(), BOOT, this::answers);
    }

    private void readOutput() {
        try (var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            reader.lines().forEach(output::add);
        } catch (IOException | RuntimeException e) {
            output.add("(the host's output ended: " + e + ")");
        }
    }

    private boolean answers() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url()))
                .timeout(Duration.ofSeconds(5))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    }

    /** The HTTP status with which the page's address answers now. */
    public int status() {
        var request = HttpRequest.newBuilder(URI.create(url()))
                .timeout(Duration.ofSeconds(30))
                .build();
        return HTTP.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .join()
                .statusCode();
    }

    public String url() {
        return "http://127.0.0.1:" + port + "/callwright/";
    }

    public Path data() {
        return data;
    }

    public long pid() {
        return process.pid();
    }

    /** The first admin's password. */
    public String adminPassword() throws Exception {
        Path file = data.resolve("first-admin-password");
        Await.until("there is a first admin", Duration.ofSeconds(30), () -> Files.size(file) > 0);
        return Files.readString(file).strip();
    }

    /** Types a command into the container's console and returns what it answers. */
    public String console(String command) throws Exception {
        String end = "end-of-" + System.nanoTime();
        output.clear();
        var in = process.getOutputStream();
        in.write((command + "\necho " + end + "\n").getBytes(StandardCharsets.UTF_8));
        in.flush();
        var answer = new StringBuilder();
        long deadline = System.nanoTime() + LONGEST_COMMAND.toNanos();
        while (true) {
            String line = output.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (line == null) {
                throw new AssertionError("No answer to " + command + " but:\n" + answer);
            }
            if (line.contains(end)) {
                return answer.toString();
            }
            answer.append(line).append('\n');
        }
    }

    /** As a power failure would. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** In order. */
    public void stop() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 20, TimeUnit.SECONDS).join();
        kill();
    }

    @Override
    public void close() {
        stop();
    }
}
