package org.callwright.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who is let in to the pages, and who is not, in a real browser. */
class LoginIT {
    @RegisterExtension
    static final StageExtension stage = StageExtension.shared();

    @Test
    void aWrongPasswordIsSaidPlainly() {
        Page page = stage.chromium().open();
        page.navigate(stage.host().url());
        assertThat(page.getByLabel("Login")).isFocused();
        Pages.logIn(page, "guessed");
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("Login or password is wrong. Check both and try again.");
        assertThat(page.getByLabel("Password", Pages.EXACT)).isFocused();
        assertThat(page.getByLabel("Password", Pages.EXACT)).hasValue("");
        Pages.assertAccessible(page);
    }

    @Test
    void scriptsAreSentCompressedOverPlainHttpToo() {
        Page page = stage.chromium().open();
        List<Response> scripts = new ArrayList<>();
        page.onResponse(response -> {
            if (response.url().contains("/VAADIN/build/") && response.url().endsWith(".js")) {
                scripts.add(response);
            }
        });
        page.navigate(stage.host().url());
        assertThat(page.getByLabel("Login")).isFocused();

        assertThat(scripts)
                .isNotEmpty()
                .allSatisfy(script -> assertThat(script.headerValue("content-encoding"))
                        .as(script.url())
                        .isIn("gzip", "br"));
    }

    @Test
    void everyAddressAsksForTheLoginAndLeadsThereAfterIt() throws Exception {
        stage.bring(flow("guarded", "Guarded", "extension:292", "{ \"id\": \"s1\", \"action\": \"end-call\" }"));
        Page page = stage.chromium().open();
        page.navigate(stage.host().url() + "callflows/guarded");
        assertThat(page.getByLabel("Login")).isVisible();
        assertThat(page.locator(".cw-frame")).hasCount(0);
        assertThat(page.content()).doesNotContain("Guarded");

        Pages.logIn(page, stage.host().adminPassword());
        assertThat(page.locator(".cw-callflow h1")).hasText("Guarded");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
    }

    @Test
    void theSessionGetsAnotherIdAtLogin() throws Exception {
        Page page = stage.chromium().open();
        page.navigate(stage.host().url());
        assertThat(page.getByLabel("Login")).isVisible();
        String before = sessionOf(page);
        logIn(page);
        assertThat(sessionOf(page)).isNotEqualTo(before);
    }

    /** Else it could be another one while the page opens its WebSocket, and the page would load a second time. */
    @Test
    void whoComesBackKeepsTheSessionOfThePagesFirstRequest() throws Exception {
        Page left = loggedIn();
        BrowserContext browser = left.context();
        left.navigate("about:blank"); // what a page says when it is left belongs to the session before
        browser.clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        Page page = browser.newPage();
        Response first = page.waitForResponse(
                response -> response.url().contains("v-r=init"),
                () -> page.navigate(stage.host().url()));
        assertThat(page.locator(".cw-frame")).isVisible();
        assertThat(first.allHeaders().get("set-cookie")).contains(sessionOf(page));
    }

    @Test
    void loggingOutEndsTheOtherTabsToo() throws Exception {
        Page page = loggedIn();
        Page tab = page.context().newPage();
        tab.navigate(stage.host().url());
        assertThat(tab.locator(".cw-frame")).isVisible();

        Pages.button(page, "Log out").click();
        assertThat(page.getByLabel("Login")).isVisible();
        assertThat(page.locator(".cw-note")).isHidden();
        assertThat(tab.getByLabel("Login")).isVisible();
    }

    @Test
    void whoeverLoggedOutHasNothingLeftThatLetsIn() throws Exception {
        Page page = loggedIn();
        Cookie ticket = ticketOf(page);
        assertThat(ticket.httpOnly).isTrue();
        assertThat(ticket.expires).as("ends with the browser").isEqualTo(-1);
        Pages.button(page, "Log out").click();
        assertThat(page.getByLabel("Login")).isVisible();
        assertThat(page.context().cookies()).noneMatch(cookie -> cookie.name.equals(ticket.name));

        page.context().addCookies(List.of(ticket)); // somebody kept it
        page.reload();
        assertThat(page.getByLabel("Login")).isVisible();
        assertThat(page.locator(".cw-frame")).hasCount(0);
    }

    /** With the password: the stage's pages may come with the ticket of an earlier log-in. */
    private static Page loggedIn() throws Exception {
        Page page = stage.chromium().open();
        page.navigate(stage.host().url());
        logIn(page);
        return page;
    }

    private static void logIn(Page page) throws Exception {
        Pages.logIn(page, stage.host().adminPassword());
        assertThat(page.locator(".cw-frame")).isVisible();
    }

    private static String sessionOf(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.startsWith("JSESSIONID"))
                .findFirst()
                .orElseThrow()
                .value;
    }

    private static Cookie ticketOf(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("CALLWRIGHT_LOGIN"))
                .findFirst()
                .orElseThrow();
    }

    private static String flow(String id, String name, String number, String step) {
        return """
                { "format": 1, "id": "%s", "name": "%s", "numbers": [ "%s" ], "start": "s1", "steps": [ %s ] }""".formatted(id, name, number, step);
    }
}
