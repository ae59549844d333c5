package org.callwright.it.calls;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callwright.it.stage.StageExtension;

/** Another system, which answers nobody until it is released. */
final class SlowServer implements AutoCloseable {
    private static final long LONGEST_SECONDS = 60;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private volatile CountDownLatch held = new CountDownLatch(1);

    SlowServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try {
                held.await(LONGEST_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            byte[] answer = "{}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.setExecutor(threads);
        server.start();
    }

    /** Adds it to the host; returns the connection's id. */
    String connection(StageExtension stage) throws Exception {
        Path secret = Files.writeString(Files.createTempFile("secret", null), "held");
        String answer = stage.host()
                .console("stage:connection Slow 'http://127.0.0.1:%d/' callwright %s true"
                        .formatted(server.getAddress().getPort(), secret));
        Files.delete(secret);
        Matcher added = Pattern.compile("Connection (\\S+)").matcher(answer);
        if (!added.find()) {
            throw new AssertionError(answer);
        }
        return added.group(1);
    }

    void hold() {
        held = new CountDownLatch(1);
    }

    void release() {
        held.countDown();
    }

    @Override
    public void close() {
        release();
        server.stop(0);
        threads.close();
    }
}
