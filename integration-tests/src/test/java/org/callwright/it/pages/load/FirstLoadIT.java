package org.callwright.it.pages.load;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.callwright.it.pages.load.Traffic.Answer;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How much a browser has to load, and what it need not load again. */
class FirstLoadIT {
    private static final long LOGIN = 150 * 1024;
    private static final long DESIGNER = 500 * 1024;
    private static final long SECOND_VISIT = 30 * 1024;
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final Pattern STYLE_SHEET = Pattern.compile("<link[^>]* href=\"([^\"?]+\\.css)\\?v-c=(\\w+)\"");

    @RegisterExtension
    static final StageExtension stage = StageExtension.shared();

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void draw() throws Exception {
        stage.bring("""
                { "format": 1, "id": "loaded", "name": "Loaded", "start": "s1", "steps": [
                  { "id": "s1", "action": "menu", "exits": { "key-1": "s2" } }, { "id": "s2", "action": "end-call" } ] }""");
    }

    @Test
    void aColdBrowserLoadsLittleForTheLoginAndTheRestAfterIt() throws Exception {
        Page page = stage.chromium().open();
        Traffic traffic = new Traffic(page);

        List<Answer> login = login(page, traffic);
        assertThat(bytes(login)).as(described(login)).isBetween(1L, LOGIN);

        List<Answer> designer = designer(page, traffic);
        assertThat(bytes(designer)).as(described(designer)).isBetween(1L, DESIGNER);
    }

    @Test
    void whoeverComesAgainLoadsNextToNothing() throws Exception {
        Page first = stage.chromium().open();
        Traffic traffic = new Traffic(first);
        login(first, traffic);
        designer(first, traffic);

        Page second = first.context().newPage();
        Traffic again = new Traffic(second);
        second.navigate(stage.host().url() + "callflows/loaded");
        assertThat(second.locator("callwright-canvas")).isVisible();
        second.waitForLoadState(LoadState.NETWORKIDLE);
        List<Answer> loaded = again.sinceLast();
        assertThat(bytes(loaded)).as(described(loaded)).isBetween(1L, SECOND_VISIT);
    }

    @Test
    void whatIsNamedByItsContentIsPackedAndKeptForEver() throws Exception {
        Page page = stage.chromium().open();
        Traffic traffic = new Traffic(page);
        List<Answer> all = login(page, traffic);
        all.addAll(designer(page, traffic));

        assertThat(all).filteredOn(FirstLoadIT::isNamed).hasSizeGreaterThan(10).allSatisfy(answer -> {
            assertThat(answer.header("cache-control")).isEqualTo(FOR_EVER);
            assertThat(answer.header("content-type"))
                    .startsWith(answer.url().endsWith(".css") ? "text/css" : "text/javascript");
            if (answer.bytes() > 2_000) {
                assertThat(answer.header("content-encoding")).isIn("gzip", "br");
            }
        });
        assertThat(all)
                .filteredOn(answer -> !isNamed(answer))
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.header("cache-control"))
                        .as(answer.url())
                        .doesNotContain("immutable"));
    }

    @Test
    void aNameTellsTheContentHoweverItIsPacked() throws Exception {
        List<String[]> sheets = STYLE_SHEET
                .matcher(new String(get("", "identity").body(), UTF_8))
                .results()
                .map(found -> new String[] {found.group(1), found.group(2)})
                .toList();
        assertThat(sheets).isNotEmpty();
        for (String[] sheet : sheets) {
            HttpResponse<byte[]> plain = get(sheet[0] + "?v-c=" + sheet[1], "identity");
            assertThat(sha256(plain.body())).as(sheet[0]).startsWith(sheet[1]);
            assertThat(plain.headers().firstValue("cache-control")).hasValue(FOR_EVER);
            assertThat(unpacked(get(sheet[0] + "?v-c=" + sheet[1], "gzip"))).isEqualTo(plain.body());

            HttpResponse<byte[]> other = get(sheet[0] + "?v-c=00000000", "identity");
            assertThat(other.headers().firstValue("cache-control")).hasValue("no-cache");
            String tag = other.headers().firstValue("etag").orElseThrow();
            assertThat(client.send(
                                    request(sheet[0], "gzip")
                                            .header("If-None-Match", tag)
                                            .build(),
                                    HttpResponse.BodyHandlers.ofByteArray())
                            .statusCode())
                    .isEqualTo(304);
        }
    }

    private List<Answer> login(Page page, Traffic traffic) {
        page.navigate(stage.host().url() + "callflows/loaded");
        assertThat(page.getByLabel("Login")).isFocused();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return traffic.sinceLast();
    }

    private List<Answer> designer(Page page, Traffic traffic) throws Exception {
        Pages.logIn(page, stage.host().adminPassword());
        assertThat(page.locator("callwright-canvas")).isVisible();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return traffic.sinceLast();
    }

    private static boolean isNamed(Answer answer) {
        return answer.url().contains("/VAADIN/build/") || answer.query().contains("v-c=");
    }

    private static long bytes(List<Answer> answers) {
        return answers.stream().mapToLong(Answer::bytes).sum();
    }

    private static String described(List<Answer> answers) {
        return answers.stream()
                .map(answer -> "%n%8d %s %s".formatted(answer.bytes(), answer.header("content-encoding"), answer.url()))
                .sorted()
                .reduce("", String::concat);
    }

    private HttpResponse<byte[]> get(String path, String encoding) throws IOException, InterruptedException {
        return client.send(request(path, encoding).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static HttpRequest.Builder request(String path, String encoding) {
        return HttpRequest.newBuilder(URI.create(stage.host().url() + path)).header("Accept-Encoding", encoding);
    }

    private static byte[] unpacked(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.headers().firstValue("content-encoding")).hasValue("gzip");
        try (var bytes = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return bytes.readAllBytes();
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
