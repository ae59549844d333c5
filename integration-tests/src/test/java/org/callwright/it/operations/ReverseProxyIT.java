package org.callwright.it.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.callwright.it.stage.Await;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The pages behind a reverse proxy that speaks TLS and has them at a path of its own, in a real browser. */
class ReverseProxyIT {
    private static final String PATH = "/pbx/phones";

    @RegisterExtension
    static final StageExtension stage = StageExtension.shared();

    @TempDir
    Path folder;

    private Path configuration;
    private ReverseProxy proxy;

    @BeforeEach
    void start() throws Exception {
        configuration = stage.host().data().resolve("etc/org.callwright.vaadin.cfg");
        proxy = ReverseProxy.start(folder, URI.create(stage.host().url()).getPort(), PATH);
    }

    @AfterEach
    void stop() throws Exception {
        proxy.close();
        Files.deleteIfExists(configuration);
    }

    @Test
    void pagesPushAndCookiesWorkUnderThatPath() throws Exception {
        Page page = stage.chromium()
                .open(new Browser.NewContextOptions().setIgnoreHTTPSErrors(true).setViewportSize(1440, 900));
        List<String> sockets = new CopyOnWriteArrayList<>();
        page.onWebSocket(socket -> sockets.add(socket.url()));
        assertThat(visited(page)).as("before the proxy is trusted").noneMatch(cookie -> cookie.secure);
        Files.writeString(configuration, "trustedProxies = 127.0.0.1\n");
        Await.until(
                "the proxy is believed",
                Duration.ofSeconds(20),
                () -> visited(page).stream().allMatch(cookie -> cookie.secure));
        Pages.logIn(page, stage.host().adminPassword());
        assertThat(page.locator(".cw-frame")).isVisible();

        assertThat(page.context().cookies())
                .extracting(cookie -> cookie.name)
                .contains("JSESSIONID", "CALLWRIGHT_LOGIN");
        assertThat(page.context().cookies()).allSatisfy((Cookie cookie) -> {
            assertThat(cookie.path).as(cookie.name).isIn(PATH, PATH + "/");
            assertThat(cookie.secure).as(cookie.name).isTrue();
            assertThat(cookie.httpOnly).as(cookie.name).isTrue();
        });

        stage.bring("""
            {
              "format": 1, "id": "behind", "name": "Behind the proxy", "numbers": [], "start": "s1",
              "steps": [ { "id": "s1", "action": "end-call" } ]
            }
            """);
        assertThat(Pages.row(page, "Behind the proxy")).isVisible(); // without a click: the page was told
        assertThat(sockets)
                .isNotEmpty()
                .allSatisfy(url -> assertThat(url).startsWith(proxy.url().replace("https:", "wss:") + "VAADIN/push"));

        Pages.row(page, "Behind the proxy").click();
        assertThat(page.locator(".cw-callflow h1")).hasText("Behind the proxy");
        assertThat(page.url()).startsWith(proxy.url());
        page.reload();
        assertThat(page.locator(".cw-callflow h1")).hasText("Behind the proxy");
    }

    /** The cookies of a first visit. Those of the one before would stay, as they were for another path. */
    private List<Cookie> visited(Page page) {
        page.context().clearCookies();
        page.navigate(proxy.url());
        List<Cookie> cookies = page.context().cookies();
        assertThat(cookies).isNotEmpty();
        return cookies;
    }
}
