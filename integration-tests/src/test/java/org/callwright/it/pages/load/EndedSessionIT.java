package org.callwright.it.pages.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tabs of one browser that open at the same time: the first to be let in again ends the session that the others ask with. */
class EndedSessionIT {
    private static final int TIMES = 30;
    private static final int TABS = 6;
    private static final String TICKET = "CALLWRIGHT_LOGIN";

    @RegisterExtension
    static final StageExtension stage = StageExtension.shared();

    @Test
    void aPageThatOpensWhileItsSessionEndsComesByItself() throws Exception {
        String ticket = stage.loggedIn().context().cookies().stream()
                .filter(cookie -> cookie.name.equals(TICKET))
                .map(EndedSessionIT::text)
                .findFirst()
                .orElseThrow();
        int late = 0;
        for (int i = 1; i <= TIMES; i++) {
            try (HttpClient http = from("127.0.1." + i)) {
                late += openTabs(http, ticket);
            }
        }
        assertThat(late).isPositive();
    }

    /** Returns how many of them came too late. */
    private static int openTabs(HttpClient http, String ticket) {
        String session = asked(http, "", "")
                .join()
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .split(";")[0];
        var tabs = IntStream.range(0, TABS)
                .boxed()
                .flatMap(tab -> Stream.of("", "?v-r=init&location=&query="))
                .map(query -> asked(http, query, session + "; " + ticket))
                .toList();
        int late = 0;
        for (CompletableFuture<HttpResponse<String>> tab : tabs) {
            HttpResponse<String> answer = tab.join();
            assertThat(answer.statusCode()).as(answer.body()).isIn(200, 503);
            if (answer.statusCode() == 503) {
                assertThat(answer.body()).contains("The page comes back by itself");
                late++;
            }
        }
        return late;
    }

    /**
     * A client at an address of its own: a tab that finds its session ended gets another one, which nobody logs in with
     * here, and an address may have some tens of those.
     */
    private static HttpClient from(String address) throws UnknownHostException {
        return HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(address))
                .build();
    }

    private static String text(Cookie cookie) {
        return cookie.name + "=" + cookie.value;
    }

    private static CompletableFuture<HttpResponse<String>> asked(HttpClient http, String query, String cookies) {
        var request = HttpRequest.newBuilder(URI.create(stage.host().url() + query))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "text/html")
                .header("Cookie", cookies)
                .build();
        return http.sendAsync(request, BodyHandlers.ofString());
    }
}
