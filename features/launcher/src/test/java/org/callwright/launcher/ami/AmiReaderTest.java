package org.callwright.launcher.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Map;
import org.callwright.launcher.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AmiReaderTest {
    private static final Deadline LATER = Deadline.in(Duration.ofSeconds(50));

    private interface Reading {
        void from(AmiReader reader) throws IOException;
    }

    private static void read(String sent, Reading reading) throws Exception {
        try (var server = new TestServer(connection -> {
                    connection.send(sent);
                    connection.keepSilent();
                });
                var socket = new Socket("127.0.0.1", server.port())) {
            reading.from(new AmiReader(socket));
        }
    }

    @Test
    void aMessageEndsAtAnEmptyLine() throws Exception {
        read("Response: Success\r\nMessage: a: b \r\nnonsense\r\n\r\nEvent: Next\r\n\r\n", reader -> {
            assertThat(reader.readMessage(LATER).headers()).isEqualTo(Map.of("Response", "Success", "Message", "a: b"));
            assertThat(reader.readMessage(LATER).get("event")).isEqualTo("Next");
        });
    }

    @Test
    void afterTheDeadlineNotEvenWhatIsThereIsRead() throws Exception {
        read("first\r\nsecond\r\n", reader -> {
            assertThat(reader.readLine(LATER)).isEqualTo("first");
            assertThatThrownBy(() -> reader.readLine(Deadline.in(Duration.ZERO)))
                    .isInstanceOf(SocketTimeoutException.class);
        });
    }

    @Test
    void aLineWithoutEndIsGivenUp() throws Exception {
        read(
                "x".repeat(100_000),
                reader ->
                        assertThatThrownBy(() -> reader.readLine(LATER)).hasMessage("a line of more than 8192 bytes"));
    }

    @Test
    void halfALineIsNone() throws Exception {
        try (var server = new TestServer(connection -> connection.send("half"));
                var socket = new Socket("127.0.0.1", server.port())) {
            var reader = new AmiReader(socket);

            assertThatThrownBy(() -> reader.readLine(LATER)).isInstanceOf(EOFException.class);
        }
    }
}
