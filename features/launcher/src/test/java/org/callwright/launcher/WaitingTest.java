package org.callwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WaitingTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(400);

    @TempDir
    Path data;

    private Process process;

    @BeforeEach
    void startProcess() throws Exception {
        process = new ProcessBuilder("sleep", "120").start();
        Files.createDirectories(data.resolve("pbx"));
    }

    @AfterEach
    void endProcess() {
        process.destroyForcibly();
    }

    private ChildProcess running() {
        return new ChildProcess("the program", process.pid(), Optional.of(data.resolve("log")));
    }

    private ChildProcess ended() throws Exception {
        process.destroyForcibly().waitFor();
        return running();
    }

    private void writeAccounts(String secret) throws Exception {
        Files.writeString(data.resolve("pbx/accounts"), "ami_secret=" + secret + "\n");
    }

    private void awaitPbx(int amiPort, ChildProcess process, Duration longest) {
        StartPlan plan = TestPlans.demo(data, 8080, amiPort);
        Waiting.forPbx(plan, (Pbx.Demo) plan.pbx(), process, longest);
    }

    @Test
    void thePbxIsThereOnceItAcceptsTheLogin() throws Exception {
        var connections = new AtomicInteger();
        try (var server = new TestServer(connection -> {
            if (connections.incrementAndGet() < 3) {
                return;
            }
            connection.send(TestServer.BANNER);
            connection.respond(connection.action(), "Response: Success");
        })) {
            writeAccounts("correct");

            awaitPbx(server.port(), running(), LONG);

            assertThat(connections).hasValue(3);
            assertThat(server.received()).contains("Secret: correct");
        }
    }

    @Test
    void aPbxThatRefusesIsGivenUp() throws Exception {
        try (var server = TestServer.asterisk(Map.of())) {
            writeAccounts("of another time");

            assertThatThrownBy(() -> awaitPbx(server.port(), running(), SHORT))
                    .isInstanceOf(StartException.class)
                    .hasMessageStartingWith("Asterisk does not answer on port " + server.port())
                    .hasMessageContaining("refuses the login of 'callwright'")
                    .hasMessageContaining(data + "/log/pbx.log");
        }
    }

    @Test
    void aPbxThatMakesNoAccountsIsGivenUp() {
        assertThatThrownBy(() -> awaitPbx(TestServer.unusedPort(), running(), SHORT))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("(it made no accounts)");
    }

    @Test
    void aPbxThatEndedIsNotWaitedFor() throws Exception {
        ChildProcess ended = ended();

        assertThatThrownBy(() -> awaitPbx(TestServer.unusedPort(), ended, LONG))
                .isInstanceOf(StartException.class)
                .hasMessageStartingWith("the program ended by itself.");
    }

    @Test
    void thePageIsThereOnceItAnswers() throws Exception {
        var requests = new AtomicInteger();
        try (var server = new TestServer(connection -> {
            connection.action();
            String status = requests.incrementAndGet() < 3 ? "404 Not Found" : "200 OK";
            connection.send("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        })) {
            Waiting.forPage(TestPlans.demo(data, server.port(), 5038), running(), LONG);

            assertThat(requests).hasValue(3);
        }
    }

    @Test
    void aPageThatDoesNotComeIsGivenUp() {
        int port = TestServer.unusedPort();

        assertThatThrownBy(() -> Waiting.forPage(TestPlans.demo(data, port, 5038), running(), SHORT))
                .isInstanceOf(StartException.class)
                .hasMessageStartingWith("the page does not answer on port " + port)
                .hasMessageEndingWith("; see " + data + "/log");
    }

    @Test
    void aHostThatEndedIsNotWaitedFor() throws Exception {
        ChildProcess ended = ended();

        assertThatThrownBy(() -> Waiting.forPage(TestPlans.demo(data, TestServer.unusedPort(), 5038), ended, LONG))
                .isInstanceOf(StartException.class)
                .hasMessageStartingWith("the program ended by itself.");
    }
}
