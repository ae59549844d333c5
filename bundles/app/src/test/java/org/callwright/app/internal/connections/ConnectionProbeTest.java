package org.callwright.app.internal.connections;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.callwright.action.Connection;
import org.callwright.app.Connections.Answer;
import org.callwright.app.Connections.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectionProbeTest {
    private final BlockingQueue<String> logins = new LinkedBlockingQueue<>();
    private final ConnectionProbe probe = new ConnectionProbe(Duration.ofSeconds(20));
    private HttpServer server;
    private int status = 200;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            logins.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            exchange.getResponseHeaders().add("Location", "https://elsewhere.example/" + "x".repeat(300));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        probe.close();
    }

    private Answer ask(String address, String user, String secret, boolean privateAllowed) {
        return probe.ask(connection(address, user, secret, privateAllowed));
    }

    private static Connection connection(String address, String user, String secret, boolean privateAllowed) {
        return new Connection(URI.create(address), user, Optional.ofNullable(secret), privateAllowed);
    }

    private String here() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private Answer askHere(int status, String secret) {
        this.status = status;
        return ask(here(), "", secret, true);
    }

    @Test
    void anAnswerIsSaidWithItsStatusAndTime() {
        Answer answer = askHere(204, null);
        assertThat(answer.outcome()).isEqualTo(Outcome.GOOD);
        assertThat(answer.message().toString()).matches("It answered with status 204 after \\d+\\.\\d\\d s\\.");
        assertThat(logins.poll()).isEqualTo("null");

        assertThat(askHere(200, "t0ken").message().toString())
                .contains("did not refuse the login")
                .doesNotContain("t0ken");
        assertThat(logins.poll()).isEqualTo("Bearer t0ken");
    }

    @Test
    void anAnswerThatStepsGetNothingFromIsDoubtful() {
        assertThat(askHere(401, "t0ken").message().toString()).contains("does not accept the user or the secret");
        assertThat(askHere(401, null).message().toString()).contains("wants a login");
        assertThat(askHere(404, null).message().toString()).contains("steps add what follows");
        assertThat(askHere(503, null).message().toString()).contains("fault of its own");
        Answer redirect = askHere(302, "t0ken");
        assertThat(redirect.outcome()).isEqualTo(Outcome.DOUBTFUL);
        assertThat(redirect.message().toString())
                .contains("redirect to https://elsewhere.example/xxx")
                .hasSizeLessThan(400);
        assertThat(logins).hasSize(5);
    }

    @Test
    void aPrivateAddressIsRefusedUnlessItIsAllowed() {
        Answer answer = ask(here(), "", "t0ken", false);

        assertThat(answer.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(answer.message().toString()).contains("private network");
        assertThat(logins).isEmpty();
    }

    @Test
    void aServerThatStaysSilentIsNotWaitedForWithoutEnd() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var impatient = new ConnectionProbe(Duration.ofSeconds(1))) {
            long begun = System.nanoTime();
            Answer answer = impatient.ask(connection("http://127.0.0.1:" + silent.getLocalPort(), "", null, true));

            assertThat(answer.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(answer.message().toString()).contains("no answer within 1 seconds");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
        }
    }

    @Test
    void whatIsNotThereOrNoWebServerIsSaid() throws IOException {
        try (var noTls = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> greetEveryone(noTls));
            assertThat(ask("https://127.0.0.1:" + noTls.getLocalPort(), "", null, true)
                            .message()
                            .toString())
                    .contains("No secure connection");
        }
        assertThat(ask("http://nobody.invalid", "", null, true).message().toString())
                .contains("no host called nobody.invalid");
        server.stop(0);
        assertThat(ask(here(), "", null, true).message().toString()).contains("the connection was refused");
    }

    /**
     * As a mail server does. Java's client calls again when the first attempt ends in the middle of the handshake in one
     * of several ways, so a server that answers only once would keep it waiting.
     */
    private static void greetEveryone(ServerSocket server) {
        while (true) {
            try {
                Socket caller = server.accept();
                Thread.ofVirtual().start(() -> greet(caller));
            } catch (IOException e) {
                return; // the test is over
            }
        }
    }

    private static void greet(Socket caller) {
        try (caller) {
            caller.getOutputStream().write("220 mail.example ESMTP\r\n".getBytes());
            caller.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // It has hung up.
        }
    }

    @Test
    void aTokenThatCannotBeSentIsSaidWithoutSayingIt() {
        Answer answer = ask(here(), "", "t0ken\r\nX: 1", true);

        assertThat(answer.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(answer.message().toString()).contains("cannot be sent").doesNotContain("t0ken");
    }
}
