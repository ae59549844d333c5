package org.callwright.actions.webrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
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
import java.util.concurrent.LinkedBlockingQueue;
import org.callwright.action.Connection;
import org.callwright.actions.webrequest.WebRequest.Kind;
import org.junit.jupiter.api.Test;

/** What becomes of what a server answers, or of its silence. */
class WebAnswerTest extends OnWebServer {
    @Test
    void fieldsOfTheAnswerBecomeVariables() throws Exception {
        assertThat(action.run(get("customers?number={caller.number}", 0), call)).isEqualTo(WebRequest.DONE);

        assertThat(call.variables()).containsEntry("name", "Anna").containsEntry("open", "3");
        assertThat(asked.poll().address()).hasToString("/api/customers?number=%2B4930%26x%3D1");
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
    void anAnswerThatIsTooLongOrNoJsonIsSaid() {
        answer = "<html>";
        assertThatThrownBy(() -> action.run(get("customers", 0), call)).hasMessageContaining("no JSON");

        answer = " ".repeat(70_000);
        assertThatThrownBy(() -> action.run(get("customers", 0), call)).hasMessageContaining("more than 65536 bytes");
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
}
