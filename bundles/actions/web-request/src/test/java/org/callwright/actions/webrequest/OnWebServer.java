package org.callwright.actions.webrequest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.callwright.action.Connection;
import org.callwright.action.Reference;
import org.callwright.action.Template;
import org.callwright.action.Variable;
import org.callwright.actions.webrequest.WebRequest.Config;
import org.callwright.actions.webrequest.WebRequest.Kept;
import org.callwright.actions.webrequest.WebRequest.Kind;
import org.callwright.actions.webrequest.WebRequest.Method;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A web server that notes what it is asked, and the action that asks it. */
abstract class OnWebServer {
    record Asked(String method, URI address, String login, String type, String tag, String body) {}

    final WebRequest action = new WebRequest();
    final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();
    final BlockingQueue<Integer> statuses = new LinkedBlockingQueue<>();
    HttpServer server;
    TestCall call;
    String answer = "{\"customer\": {\"name\": \"Anna\", \"open\": 3}}";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        call = new TestCall(new Connection(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/"),
                "callwright",
                Optional.of("s3cret"),
                true));
    }

    @AfterEach
    void stop() {
        server.stop(0);
        action.stop();
    }

    void answer(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        asked.add(new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                headers.getFirst("Authorization"),
                headers.getFirst("Content-Type"),
                headers.getFirst("X-Tag"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        Integer status = statuses.poll();
        exchange.getResponseHeaders().add("Location", "/elsewhere");
        exchange.sendResponseHeaders(status == null ? 200 : status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Makes the server respond with the given handler. */
    void answers(HttpHandler handler) {
        server.removeContext("/");
        server.createContext("/", handler);
    }

    static Config get(String path, int retries) {
        return config(Method.GET, Kind.JSON, Optional.empty(), path, retries);
    }

    static Config post(Kind kind, String body) {
        return config(Method.POST, kind, Optional.of(new Template(body)), "customers", 0);
    }

    static Config later(String path, int retries) {
        return config(Method.DELETE, Kind.JSON, Optional.empty(), path, true, retries);
    }

    static Config config(Method method, Kind kind, Optional<Template> body, String path, int retries) {
        return config(method, kind, body, path, false, retries);
    }

    static Config config(Method method, Kind kind, Optional<Template> body, String path, boolean atOnce, int retries) {
        return new Config(
                method,
                Optional.of(new Reference.Connection("crm")),
                new Template(path),
                List.of(new WebRequest.Header("X-Tag", new Template("{caller.name}"))),
                kind,
                body,
                atOnce,
                Duration.ofSeconds(2),
                retries,
                method == Method.GET
                        ? List.of(
                                new Kept("customer.name", new Variable.Named("name")),
                                new Kept("customer.open", new Variable.Named("open")))
                        : List.of());
    }
}
