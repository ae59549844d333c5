package org.callwright.it.stage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The console of a host that this process started, on the host's standard input and output. */
final class HostConsole {
    private static final Duration LONGEST_COMMAND = Duration.ofSeconds(60);

    private final BlockingQueue<String> output = new LinkedBlockingQueue<>();
    private final Process process;

    HostConsole(Process process) {
        this.process = process;
        Thread.ofPlatform().daemon().start(this::readOutput);
    }

    private void readOutput() {
        try (var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            reader.lines().forEach(output::add);
        } catch (IOException | RuntimeException e) {
            output.add("(the host's output ended: " + e + ")");
        }
    }

    /** Types a command and returns what the host answers. One at a time. */
    synchronized String run(String command) throws IOException, InterruptedException {
        String end = "end-of-" + System.nanoTime();
        output.clear();
        OutputStream in = process.getOutputStream();
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
}
