package org.callwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.callwright.launcher.TestServer.Conversation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class PageProbeTest {
    private static boolean answers(String bind, Conversation conversation) throws Exception {
        try (var server = new TestServer(conversation);
                var page = new PageProbe(bind, server.port(), Duration.ofMillis(500))) {
            return page.answers();
        }
    }

    private static boolean answers(Conversation conversation) throws Exception {
        return answers("127.0.0.1", conversation);
    }

    @ParameterizedTest
    @CsvSource({"200 OK, true", "302 Found, true", "404 Not Found, false", "503 Service Unavailable, false"})
    void theStatusCounts(String status, boolean there) throws Exception {
        assertThat(answers(connection -> {
                    // Lines up to an empty one, as AMI has them too.
                    connection.action();
                    connection.send("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nLocation: /elsewhere\r\n\r\n");
                }))
                .isEqualTo(there);
    }

    @Test
    void thePageOfCallwrightIsAskedFor() throws Exception {
        try (var server = new TestServer(connection -> {
                    connection.action();
                    connection.send("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                });
                var page = new PageProbe("0.0.0.0", server.port(), Duration.ofSeconds(5))) {
            assertThat(page.answers()).isTrue();
            assertThat(server.received()).first().isEqualTo("GET /callwright/ HTTP/1.1");
        }
    }

    @Test
    void aBodyThatDoesNotEndIsNotWaitedFor() throws Exception {
        assertThat(answers(connection -> {
                    connection.action();
                    connection.send("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\nbegins");
                    connection.keepSilent();
                }))
                .isTrue();
    }

    @Test
    void silenceIsNoAnswer() throws Exception {
        assertThat(answers(TestServer.Connection::keepSilent)).isFalse();
    }

    @Test
    void anAnswerThatDripsIsNone() throws Exception {
        assertThat(answers(connection -> {
                    connection.send("HTTP/1.1 200 OK\r\nX-Header: ");
                    while (true) {
                        connection.send("x");
                        Thread.sleep(20);
                    }
                }))
                .isFalse();
    }

    @Test
    void anotherProtocolIsNoAnswer() throws Exception {
        assertThat(answers(connection -> connection.send(TestServer.BANNER))).isFalse();
    }

    @Test
    void nothingListens() {
        try (var page = new PageProbe("127.0.0.1", TestServer.unusedPort(), Duration.ofSeconds(5))) {
            assertThat(page.answers()).isFalse();
        }
    }
}
