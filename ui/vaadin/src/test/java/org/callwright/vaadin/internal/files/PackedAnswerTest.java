package org.callwright.vaadin.internal.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class PackedAnswerTest {
    private static final String LONG = "ä".repeat(2_000);

    private final Map<String, String> headers = new HashMap<>(Map.of("Accept-Encoding", "gzip, br"));

    @Test
    void whatAPageIsToldIsPacked() throws Exception {
        Exchange sent = answered("uidl", LONG);
        assertThat(sent.headers())
                .containsEntry("Content-Encoding", "gzip")
                .containsEntry("Content-Length", String.valueOf(sent.bytes().length));
        assertThat(new String(new GZIPInputStream(new ByteArrayInputStream(sent.bytes())).readAllBytes(), UTF_8))
                .isEqualTo(LONG);
    }

    @Test
    void allElseGoesAsItIs() throws Exception {
        assertThat(answered("init", LONG).body()).as("has the session's key").isEqualTo(LONG);
        assertThat(answered("", LONG).body()).isEqualTo(LONG);
        assertThat(answered("uidl", "short").body()).isEqualTo("short");
        headers.put("Accept-Encoding", "identity");
        assertThat(answered("uidl", LONG).body()).isEqualTo(LONG);
    }

    private Exchange answered(String asked, String text) throws Exception {
        Exchange exchange = new Exchange("", asked, headers);
        PackedAnswer.serve(
                exchange.request(),
                exchange.response(),
                response -> response.getOutputStream().write(text.getBytes(UTF_8)));
        return exchange;
    }
}
