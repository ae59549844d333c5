package org.callwright.it.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callwright.it.stage.Await;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What monitoring reads of a host with a PBX. */
class MonitoringIT {
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @RegisterExtension
    static final StageExtension stage = StageExtension.shared();

    @Test
    void healthFollowsThePbx() throws Exception {
        Await.until("all is well", SOON, () -> get("health").statusCode() == 200);
        HttpResponse<String> well = get("health");
        assertThat(well.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(well.body())
                .startsWith("{\"ok\":true,\"parts\":{\"pbx\":{\"ok\":true,\"message\":\"The PBX answers (Asterisk ")
                .contains("\"database\":{\"ok\":true", "\"drift\":{\"ok\":true", "\"disk\":{\"ok\":true");

        stage.pbx().kill();
        Await.until("the PBX is missed", SOON, () -> get("health").statusCode() == 503);
        assertThat(get("health").body()).startsWith("{\"ok\":false,\"parts\":{\"pbx\":{\"ok\":false,");
        assertThat(metric("callwright_pbx_reachable")).isZero();

        stage.pbx().restart();
        Await.until("all is well again", SOON, () -> get("health").statusCode() == 200);
        assertThat(metric("callwright_pbx_reachable")).isEqualTo(1);
    }

    @Test
    void metricsCountWhatUsersDo() throws Exception {
        double failed = metric("callwright_logins_failed_total");
        Page page = stage.chromium().open();
        page.navigate(stage.host().url());
        Pages.logIn(page, "guessed");
        PlaywrightAssertions.assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(metric("callwright_logins_failed_total")).isEqualTo(failed + 1);

        double published = metric("callwright_publications_total");
        stage.bring("""
            {
              "format": 1, "id": "counted", "name": "Counted", "numbers": [ "extension:291" ], "start": "s1",
              "steps": [ { "id": "s1", "action": "end-call" } ]
            }
            """);
        stage.publish("counted");
        assertThat(metric("callwright_publications_total")).isEqualTo(published + 1);
        assertThat(metric("callwright_last_publication_timestamp_seconds")).isGreaterThan(1.7e9);
    }

    @Test
    void whoComesThroughAProxyNeedsTheToken() throws Exception {
        assertThat(get("health", "X-Forwarded-For", "192.0.2.7").statusCode()).isEqualTo(401);
        assertThat(get("metrics", "X-Forwarded-For", "192.0.2.7").statusCode()).isEqualTo(401);

        Path file = stage.host().data().resolve("etc/org.callwright.operations.cfg");
        Files.writeString(file, ".token = t0ken\n");
        try {
            Await.until(
                    "the token counts",
                    SOON,
                    () -> get("metrics", "X-Forwarded-For", "192.0.2.7", "Authorization", "Bearer t0ken")
                                    .statusCode()
                            == 200);
            assertThat(get("metrics", "X-Forwarded-For", "192.0.2.7", "Authorization", "Bearer other")
                            .statusCode())
                    .isEqualTo(401);
        } finally {
            Files.delete(file);
        }
        Await.until(
                "the token does not count any more",
                SOON,
                () -> get("metrics", "X-Forwarded-For", "192.0.2.7", "Authorization", "Bearer t0ken")
                                .statusCode()
                        == 401);
    }

    private static double metric(String name) throws Exception {
        Matcher line = Pattern.compile("(?m)^" + name + " (\\S+)$")
                .matcher(get("metrics").body());
        assertThat(line.find()).as(name).isTrue();
        return Double.parseDouble(line.group(1));
    }

    private static HttpResponse<String> get(String what, String... headers) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(stage.host().url() + what)).timeout(Duration.ofSeconds(10));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
