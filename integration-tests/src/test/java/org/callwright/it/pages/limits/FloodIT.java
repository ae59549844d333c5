package org.callwright.it.pages.limits;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.callwright.it.stage.Await;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What one client can do to the page by asking too much of it. */
class FloodIT {
    private static final int ASKED = 2_000;
    private static final int SESSIONS_PER_CLIENT = 50;
    private static final int SLOW_BODIES = 200;
    private static final int STRANGERS = 15;
    private static final int FILE = 100_000_000;

    @RegisterExtension
    static final StageExtension stage = StageExtension.own();

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void requestsWithoutCookiesLeaveABoundedNumberOfSessionsAndThePageGoesOn() throws Exception {
        Page before = stage.loggedIn();
        Map<Integer, Integer> statuses = new TreeMap<>();
        long began = System.nanoTime();
        for (int n = 0; n < ASKED; n++) {
            statuses.merge(get("?v-r=init&location=login&query=").statusCode(), 1, Integer::sum);
        }
        // Abandoned sessions make room, at most all of them every five seconds.
        int most = SESSIONS_PER_CLIENT
                * (1 + (int) (Duration.ofNanos(System.nanoTime() - began).toSeconds() / 5));

        assertThat(statuses).containsOnlyKeys(200, 429);
        assertThat(statuses.get(200)).isLessThanOrEqualTo(most);
        Pages.row(before, "Welcome").or(Pages.button(before, "Log out")).first().click();
        opened();
    }

    @Test
    void slowBodiesAreEndedAndBlockNobody() throws Exception {
        Page before = stage.loggedIn();
        List<String> cookies = new ArrayList<>();
        for (int n = 0; n < STRANGERS; n++) {
            HttpResponse<String> opened = get("?v-r=init&location=login&query=");
            cookies.add(header(opened, "Set-Cookie").split(";")[0]);
        }
        List<Socket> slow = new ArrayList<>();
        try {
            for (int n = 0; n < SLOW_BODIES; n++) {
                slow.add(post("?v-r=uidl&v-uiId=0", "Cookie: " + cookies.get(n % STRANGERS), 100_000));
            }
            Page page = before.context().newPage();
            page.navigate(stage.host().url());
            assertThat(Pages.button(page, "Log out")).isVisible();
            for (Socket each : slow) {
                each.setSoTimeout(40_000);
                assertThat(each.getInputStream().read())
                        .as("an answer, or the end")
                        .isIn((int) 'H', -1);
            }
        } finally {
            for (Socket each : slow) {
                each.close();
            }
        }
    }

    @Test
    void aFileOfAHundredMegabytesIsRefusedAndTheDatabaseGoesOn() throws Exception {
        try (Socket upload = post("VAADIN/dynamic/resource/0/none/upload", "Accept: text/plain", FILE)) {
            upload.setSoTimeout(10_000);
            byte[] status = upload.getInputStream().readNBytes("HTTP/1.1 413".length());

            assertThat(new String(status, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
        }
        stage.bring("""
                { "format": 1, "id": "after", "name": "After" }""");
        assertThat(stage.host().console("callwright:callflows")).contains("After");
    }

    @Test
    void answersTellTheBrowserWhatToRefuse() throws Exception {
        HttpResponse<String> page = opened();

        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Set-Cookie")).endsWith("; Path=/callwright; HttpOnly; SameSite=Lax");
        assertThat(page.headers().firstValue("Strict-Transport-Security"))
                .as("of a proxy that nobody trusts")
                .isEmpty();

        // Without it each look would begin a session, and there are only so many.
        String session = header(page, "Set-Cookie").split(";")[0];
        Files.writeString(
                stage.host().data().resolve("etc/org.callwright.vaadin.cfg"),
                "trustedProxies = 10.0.0.0/8; 127.0.0.1\n");
        Await.until(
                "the proxy is trusted",
                Duration.ofSeconds(20),
                () -> get("", "Cookie", session)
                        .headers()
                        .firstValue("Strict-Transport-Security")
                        .isPresent());
        assertThat(header(opened(), "Set-Cookie"))
                .contains("; Path=/callwright; ")
                .endsWith("; Secure");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** The page as somebody gets it who comes anew, as soon as there is room for another session. */
    private HttpResponse<String> opened() throws Exception {
        List<HttpResponse<String>> answers = new ArrayList<>();
        Await.until("somebody else can open the page", Duration.ofSeconds(20), () -> {
            answers.add(get(""));
            return answers.getLast().statusCode() == 200;
        });
        return answers.getLast();
    }

    /** @param headers name and value of each besides that of the proxy */
    private HttpResponse<String> get(String query, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(stage.host().url() + query))
                .header("X-Forwarded-Proto", "https")
                .timeout(Duration.ofSeconds(10));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** Begins a request whose body does not come. */
    private Socket post(String query, String header, int length) throws IOException {
        URI uri = URI.create(stage.host().url() + query);
        Socket socket = new Socket(uri.getHost(), uri.getPort());
        String head = "POST " + uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
                + " HTTP/1.1\r\nHost: " + uri.getAuthority() + "\r\n" + header
                + "\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\n\r\nx";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
