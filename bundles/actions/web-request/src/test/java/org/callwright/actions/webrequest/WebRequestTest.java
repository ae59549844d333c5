package org.callwright.actions.webrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.callwright.action.Connection;
import org.callwright.action.Reference;
import org.callwright.action.Template;
import org.callwright.action.Variable;
import org.callwright.action.testkit.ActionTester;
import org.callwright.actions.webrequest.WebRequest.Config;
import org.callwright.actions.webrequest.WebRequest.Kept;
import org.callwright.actions.webrequest.WebRequest.Kind;
import org.callwright.actions.webrequest.WebRequest.Method;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebRequestTest {
    private record Asked(String method, URI address, String login, String type, String tag, String body) {}

    private final WebRequest action = new WebRequest();
    private final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> statuses = new LinkedBlockingQueue<>();
    private HttpServer server;
    private TestCall call;
    private String answer = "{\"customer\": {\"name\": \"Anna\", \"open\": 3}}";

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

    private void answer(HttpExchange exchange) throws IOException {
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

    @Test
    void fieldsOfTheAnswerBecomeVariables() throws Exception {
        assertThat(action.run(get("customers?number={caller.number}", 0), call)).isEqualTo(WebRequest.DONE);

        assertThat(call.variables()).containsEntry("name", "Anna").containsEntry("open", "3");
        assertThat(asked.poll().address()).hasToString("/api/customers?number=%2B4930%26x%3D1");
    }

    @Test
    void theConnectionsSecretGoesWithIt() throws Exception {
        action.run(get("customers", 0), call);

        assertThat(asked.poll().login()).isEqualTo("Basic Y2FsbHdyaWdodDpzM2NyZXQ=");
    }

    @Test
    void whatACallerIsCalledCannotLeaveTheJsonThatIsSent() throws Exception {
        action.run(post(Kind.JSON, "{{\"who\": \"{caller.name}\"}"), call);

        Asked request = asked.poll();
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.type()).isEqualTo("application/json");
        assertThat(Json.parse(request.body()).at("who")).isEqualTo(call.callerName());
    }

    @Test
    void aFormIsEncodedAndTextIsNot() throws Exception {
        action.run(post(Kind.FORM, "who={caller.number}"), call);
        action.run(post(Kind.TEXT, "who={caller.number}"), call);

        assertThat(asked.poll().body()).isEqualTo("who=%2B4930%26x%3D1");
        assertThat(asked.poll().body()).isEqualTo("who=+4930&x=1");
    }

    @Test
    void headersCarryValuesOfTheCallInOneLine() throws Exception {
        action.run(get("customers", 0), call);

        assertThat(asked.poll().tag()).isEqualTo("Eve\", \"vip\": \"yes X-Other: 1 ??d?");
    }

    @Test
    void anAnswerThatIsAnErrorHasItsBranch() throws Exception {
        statuses.add(404);

        assertThat(action.run(get("customers", 2), call)).isEqualTo(WebRequest.REFUSED);
        assertThat(asked).hasSize(1);
        assertThat(call.variables()).isEmpty();
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        statuses.add(302);

        assertThat(action.run(get("customers", 0), call)).isEqualTo(WebRequest.REFUSED);
        assertThat(asked).hasSize(1);
    }

    @Test
    void aFaultOfTheServerIsTriedAgain() throws Exception {
        statuses.addAll(List.of(503, 500));

        assertThat(action.run(get("customers", 2), call)).isEqualTo(WebRequest.DONE);
        assertThat(asked).hasSize(3);
    }

    @Test
    void aServerThatStaysSilentIsNotWaitedForLongerThanAllowed() throws Exception {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            call = new TestCall(new Connection(
                    URI.create("http://127.0.0.1:" + silent.getLocalPort()), "", Optional.empty(), true));

            assertThat(action.run(get("customers", 1), call)).isEqualTo(WebRequest.TIMEOUT);
        }
    }

    @Test
    void aServerThatIsNotThereIsSaid() {
        server.stop(0);

        assertThatThrownBy(() -> action.run(get("customers", 1), call)).isInstanceOf(IOException.class);
    }

    @Test
    void privateNetworksAreRefusedUnlessTheConnectionAllowsThem() {
        Connection allowed = call.connection(new Reference.Connection("crm"));
        call = new TestCall(new Connection(allowed.address(), "", Optional.empty(), false));

        assertThatThrownBy(() -> action.run(get("customers", 0), call)).hasMessageContaining("private network");
        assertThat(asked).isEmpty();
    }

    @Test
    void anAnswerThatIsTooLongOrNoJsonIsSaid() {
        answer = "<html>";
        assertThatThrownBy(() -> action.run(get("customers", 0), call)).hasMessageContaining("no JSON");

        answer = " ".repeat(70_000);
        assertThatThrownBy(() -> action.run(get("customers", 0), call)).hasMessageContaining("more than 65536 bytes");
    }

    @Test
    void theDialplanHasNothingOfTheRequest() {
        var tester = ActionTester.of(action);
        var config = tester.initial()
                .with("address", new ConfigValue.Text("https://crm.example/key/4711"))
                .with("timeout", new ConfigValue.Numeric(2))
                .with("retries", new ConfigValue.Numeric(1));

        assertThat(tester.dialplan(config, "done", "failed"))
                .contains("Set(TIMEOUT(absolute)=5)", "AGI(${CALLWRIGHT_AGI}/test/1/s1)")
                .doesNotContain("crm", "4711");
        assertThat(tester.problems(config, "done")).isNotEmpty();
    }

    @Test
    void anAddressThatCannotBeAskedIsRefusedWhileItIsFilledIn() {
        var tester = ActionTester.of(action);
        var login = new ConfigValue.Reference("connection", "crm");

        assertThat(tester.problems(tester.initial().with("address", new ConfigValue.Text("crm.example/{var.key}"))))
                .anyMatch(sentence -> sentence.contains("begins with https://"));
        assertThat(tester.problems(tester.initial()
                        .with("connection", login)
                        .with("address", new ConfigValue.Text("https://elsewhere.example"))))
                .anyMatch(sentence -> sentence.contains("what follows the connection's address"));
        assertThat(tester.problems(tester.initial()
                        .with("connection", login)
                        .with("address", new ConfigValue.Text("customers"))
                        .with(
                                "headers",
                                new ConfigValue.Items(List.of(ConfigValue.Group.EMPTY
                                        .with("name", new ConfigValue.Text("X Tag"))
                                        .with("value", new ConfigValue.Text("a")))))))
                .anyMatch(sentence -> sentence.contains("A header's name"));
        assertThat(tester.problems(tester.initial()
                        .with("connection", login)
                        .with("address", new ConfigValue.Text("customers"))
                        .with(
                                "headers",
                                new ConfigValue.Items(List.of(ConfigValue.Group.EMPTY
                                        .with("name", new ConfigValue.Text("Host"))
                                        .with("value", new ConfigValue.Text("a")))))))
                .anyMatch(sentence -> sentence.contains("comes from the address"));
    }

    @Test
    void anAnswerThatDripsIsNotWaitedForLongerThanAllowed() throws Exception {
        answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                for (int i = 0; i < 100; i++) {
                    body.write(' ');
                    body.flush();
                    Thread.sleep(100);
                }
            } catch (IOException | InterruptedException e) {
                // Expected: the action closed the connection.
            }
        });
        long begun = System.nanoTime();

        assertThat(action.run(get("customers", 0), call)).isEqualTo(WebRequest.TIMEOUT);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void anAnswerOfWhichNothingIsKeptMayBeOfAnyLength() throws Exception {
        answer = " ".repeat(3_000_000);

        assertThat(action.run(post(Kind.TEXT, "news"), call)).isEqualTo(WebRequest.DONE);
    }

    @Test
    void anAnswerWithoutEndIsRefused() {
        answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                while (true) {
                    body.write(new byte[8_192]);
                }
            } catch (IOException e) {
                // Expected: the action closed the connection.
            }
        });

        assertThatThrownBy(() -> action.run(get("customers", 0), call)).hasMessageContaining("more than 65536 bytes");
    }

    @Test
    void anAnswerIsReadInTheCharactersItsServerSays() throws Exception {
        answers(exchange -> {
            byte[] bytes = "{\"customer\": {\"name\": \"Müller\"}}".getBytes(StandardCharsets.ISO_8859_1);
            exchange.getResponseHeaders().add("Content-Type", "application/json; charset=ISO-8859-1");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });

        action.run(get("customers", 0), call);

        assertThat(call.variables()).containsEntry("name", "Müller");
    }

    @Test
    void aRedirectToElsewhereGetsNoSecret() throws Exception {
        BlockingQueue<String> elsewhere = new LinkedBlockingQueue<>();
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            elsewhere.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        other.start();
        answers(exchange -> {
            exchange.getResponseHeaders()
                    .add("Location", "http://127.0.0.1:" + other.getAddress().getPort() + "/");
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });

        assertThat(action.run(get("customers", 0), call)).isEqualTo(WebRequest.REFUSED);
        assertThat(elsewhere).isEmpty();
        other.stop(0);
    }

    @Test
    void theAddressOfAStepCannotLeaveTheConnectionsServer() {
        for (String path : List.of("@evil.example/", "//evil.example/", "https://evil.example/", "..\\evil.example")) {
            asked.clear();
            try {
                action.run(get(path, 0), call);
            } catch (IOException | InterruptedException | IllegalArgumentException e) {
                // Rejecting the address is also fine.
            }
            assertThat(asked)
                    .allSatisfy(each -> assertThat(each.address().getPath()).startsWith("/api"));
        }
    }

    @Test
    void theAddressIsLookedAtAtEachAttempt() throws Exception {
        Connection allowed = call.connection(new Reference.Connection("crm"));
        statuses.addAll(List.of(503, 503));
        call = new TestCall(allowed) {
            private int asked;

            @Override
            public Connection connection(Reference.Connection reference) {
                return new Connection(allowed.address(), "", Optional.empty(), asked++ == 0);
            }
        };

        assertThatThrownBy(() -> action.run(get("customers", 2), call)).hasMessageContaining("private network");
        assertThat(asked).hasSize(1);
    }

    /** Makes the server respond with the given handler. */
    private void answers(HttpHandler handler) {
        server.removeContext("/");
        server.createContext("/", handler);
    }

    private static Config get(String path, int retries) {
        return config(Method.GET, Kind.JSON, Optional.empty(), path, retries);
    }

    private static Config post(Kind kind, String body) {
        return config(Method.POST, kind, Optional.of(new Template(body)), "customers", 0);
    }

    @Test
    void aCallerWhoDoesNotWaitGoesOnAtOnceAndTheServerIsAskedAllTheSame() throws Exception {
        statuses.addAll(List.of(503, 503));
        var release = new CountDownLatch(1);
        HttpHandler usual = this::answer;
        answers(exchange -> {
            try {
                release.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new InterruptedIOException();
            }
            usual.handle(exchange);
        });

        assertThat(action.run(later("news", 2), call)).isEqualTo(WebRequest.DONE);
        assertThat(asked).isEmpty();

        release.countDown();
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThat(asked.poll(10, TimeUnit.SECONDS)).isNotNull();
        }
        assertThat(action.exits(later("news", 0))).containsExactly(WebRequest.DONE, WebRequest.FAILED);
    }

    @Test
    void withoutWaitingOnlySoManyAreUnderWay() throws Exception {
        var release = new CountDownLatch(1);
        answers(exchange -> {
            try {
                release.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new InterruptedIOException();
            }
            exchange.close();
        });

        for (int i = 0; i < 200; i++) {
            action.run(later("news", 0), call);
        }
        assertThatThrownBy(() -> action.run(later("news", 0), call)).hasMessageContaining("More than 200");
        release.countDown();
    }

    private static Config later(String path, int retries) {
        return config(Method.DELETE, Kind.JSON, Optional.empty(), path, true, retries);
    }

    private static Config config(Method method, Kind kind, Optional<Template> body, String path, int retries) {
        return config(method, kind, body, path, false, retries);
    }

    private static Config config(
            Method method, Kind kind, Optional<Template> body, String path, boolean atOnce, int retries) {
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
