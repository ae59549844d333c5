package org.callwright.it.actions;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.callwright.action.Connection;
import org.callwright.action.Reference;
import org.callwright.action.Template;
import org.callwright.action.Variable;
import org.callwright.actions.webrequest.WebRequest;
import org.callwright.actions.webrequest.WebRequest.Config;
import org.callwright.actions.webrequest.WebRequest.Kept;
import org.callwright.asterisk.testing.FreePorts;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Calls through a web request: to a server that answers, refuses, stays silent, or is not there. */
class WebActionCallsIT {
    @RegisterExtension
    static final ActionCallExtension CALLS = new ActionCallExtension();

    private static HttpServer server;

    private final WebRequest action = new WebRequest();

    @BeforeAll
    static void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] answer = "{\"customer\": {\"name\": \"Anna ${SHELL(id)}\"}}".getBytes();
            exchange.sendResponseHeaders(
                    exchange.getRequestURI().getPath().endsWith("/known") ? 200 : 404, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @Test
    void anAnswerGoesOnWithItsFieldInAVariable() throws Exception {
        try (var agi = new AnsweringAgi(
                action, asking("known"), toPort(server.getAddress().getPort()))) {
            assertThat(CALLS.exitTaken(action, stored(), agi.caller())).isEqualTo("done");
        }
    }

    @Test
    void anErrorOfTheServerHasItsBranch() throws Exception {
        try (var agi = new AnsweringAgi(
                action, asking("unknown"), toPort(server.getAddress().getPort()))) {
            assertThat(CALLS.exitTaken(action, stored(), agi.caller())).isEqualTo("refused");
        }
    }

    @Test
    void aServerThatIsNotThereLeadsToTheFallback() throws Exception {
        try (var agi = new AnsweringAgi(action, asking("known"), toPort(FreePorts.next()))) {
            assertThat(CALLS.exitTaken(action, stored(), agi.caller())).isEqualTo("failed");
        }
    }

    @Test
    void aSilentServerHasItsBranchInTime() throws Exception {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var agi = new AnsweringAgi(action, asking("known"), toPort(silent.getLocalPort()))) {
            assertThat(CALLS.exitTaken(action, stored(), agi.caller())).isEqualTo("timeout");
        }
    }

    @Test
    void withNobodyToAskTheCallGoesOnAtOnce() throws Exception {
        Caller caller = Caller.SILENT.with("CALLWRIGHT_AGI", "agi://127.0.0.1:" + FreePorts.next());

        assertThat(CALLS.exitTaken(action, stored(), caller)).isEqualTo("failed");
    }

    private static Connection toPort(int port) {
        return new Connection(URI.create("http://127.0.0.1:" + port), "", Optional.empty(), true);
    }

    private ConfigValue.Group stored() {
        return ActionCallExtension.initial(action)
                .with("connection", new ConfigValue.Reference("connection", "test"))
                .with("address", new ConfigValue.Text("known"))
                .with("timeout", new ConfigValue.Numeric(2));
    }

    private static Config asking(String path) {
        return new Config(
                WebRequest.Method.GET,
                Optional.of(new Reference.Connection("test")),
                new Template(path),
                List.of(),
                WebRequest.Kind.JSON,
                Optional.empty(),
                false,
                Duration.ofSeconds(2),
                0,
                List.of(new Kept("customer.name", new Variable.Named("customer"))));
    }
}
