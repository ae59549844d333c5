package org.callwright.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.callwright.it.container.Container;
import org.callwright.it.stage.Await;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A page that is open while the designer's bundle or the whole host ends and comes back, in a real browser. */
class RestartIT {
    private static final int PAGES = 4;
    private static final int ASKING = 8;

    /** More in {@code ./verify --long}: what is sought lasts a fraction of a millisecond. */
    private static final int RESTARTS = Boolean.getBoolean("callwright.long") ? 100 : 12;

    @RegisterExtension
    static final StageExtension stage = StageExtension.own();

    @BeforeEach
    void draw() throws Exception {
        for (String name : List.of("Updated", "Other", "Third")) {
            stage.bring(flow(name));
        }
    }

    @Test
    void aPageRecoversWhenTheDesignerIsRestarted() throws Exception {
        Page page = opened();
        page.evaluate("window.beforeRestart = true");
        stage.restart("org.callwright.designer");
        page.waitForFunction("!window.beforeRestart");
        assertGoesOn(page);
    }

    @Test
    void aPageRecoversWhenTheDesignerIsUpdated() throws Exception {
        Page page = opened();
        page.evaluate("window.beforeUpdate = true");
        stage.host().console("update " + stage.idOf("org.callwright.designer"));
        page.waitForFunction("!window.beforeUpdate");
        assertGoesOn(page);
    }

    @Test
    void aPageRecoversThatIsClickedInTheVeryMomentOfTheRestart() throws Exception {
        List<Page> pages = new ArrayList<>();
        for (int n = 0; n < PAGES; n++) {
            pages.add(opened());
        }
        pages.forEach(page -> page.evaluate("""
                {
                    let clicks = 0;
                    setInterval(() => {
                        const rows = document.querySelectorAll('.cw-row');
                        rows[clicks++ % rows.length]?.click();
                    }, 7);
                    window.beforeRestart = true;
                }"""));
        stage.restart("org.callwright.designer");
        for (Page page : pages) {
            page.waitForFunction(
                    "() => !window.beforeRestart && document.querySelector('.cw-callflow h1')?.textContent");
            page.close(); // it took no harm: no error is shown that somebody would have to click away
        }
    }

    @Test
    void thereIsSomethingAtTheAddressInEveryMomentOfARestart() throws Exception {
        Set<Integer> answers = ConcurrentHashMap.newKeySet();
        AtomicBoolean over = new AtomicBoolean();
        var asking = new ArrayList<Thread>();
        for (int n = 0; n < ASKING; n++) {
            // Each from an address of its own: at one, so many visitors without a session are soon too many.
            HttpClient browser = HttpClient.newBuilder()
                    .localAddress(InetAddress.getByName("127.0.0." + (2 + n)))
                    .build();
            asking.add(Thread.ofVirtual().start(() -> {
                while (!over.get()) {
                    answers.add(stage.host().status(browser));
                }
            }));
        }
        for (int n = 0; n < RESTARTS; n++) {
            stage.restart("org.callwright.designer");
        }
        over.set(true);
        for (Thread each : asking) {
            each.join();
        }
        assertThat(answers).containsExactlyInAnyOrder(200, 503);
    }

    @Test
    void aHostThatIsStoppedUnderAnOpenPageHasNothingToComplainOf() throws Exception {
        opened();
        Path log = stage.host().data().resolve("log/callwright.log");
        int before = Files.readAllLines(log).size();
        stage.host().stop();
        assertThat(Files.readAllLines(log).stream().skip(before)).noneMatch(line -> line.contains(" ERROR "));
    }

    @Test
    void whatIsBeingTypedOutlivesAHostThatIsKilled() throws Exception {
        Page page = opened();
        Page other = opened();
        name(page).click();
        page.keyboard().type("Good");
        stage.host().kill();
        page.keyboard().type("bye");
        stage.host().restart();

        assertThat(name(page)).hasValue("Goodbye");
        assertThat(name(page)).isFocused();
        assertGoesOn(page);
        page.keyboard().type("!");
        page.keyboard().press("Tab");
        assertThat(name(other)).hasValue("Goodbye!");
        assertThat(stage.host().console("callwright:export updated")).contains("\"Goodbye!\"");
    }

    @Test
    void whoIsWritingGoesOnWhenThePageHasLoadedOnceMore() throws Exception {
        Page page = opened();
        name(page).fill("Good");
        page.keyboard().press("Tab");
        page.keyboard().press("Shift+Tab");
        assertThat(page.locator("callwright-canvas [data-card=s1]")).containsText("Good"); // nothing is left to be sent
        page.reload();
        assertThat(name(page)).isFocused();
        page.keyboard().press("End");
        page.keyboard().type("bye");
        assertThat(name(page)).hasValue("Goodbye");

        Pages.tab(page, "Drawing").focus();
        page.reload();
        assertThat(name(page)).hasValue("Goodbye");
        assertThat(name(page)).not().isFocused();
    }

    @Test
    void whatWasChangedWhileTheHostWasAwayIsSavedWhenItIsBack() throws Exception {
        Page page = opened();
        stage.host().stop();
        note(page).fill("Said at the front desk");
        page.keyboard().press("Tab");
        name(page).fill("Farewell");
        page.keyboard().press("Tab");
        page.evaluate("window.beforeStart = true");
        stage.host().restart();

        // Until it loads anew the page shows what was typed in any case.
        page.waitForFunction("!window.beforeStart");
        assertThat(note(page)).hasValue("Said at the front desk");
        assertThat(name(page)).hasValue("Farewell");
        Await.until("both are in the store", Container.DEADLINE, () -> {
            String json = stage.host().console("callwright:export updated");
            return json.contains("\"Farewell\"") && json.contains("\"Said at the front desk\"");
        });
    }

    @Test
    void whatWasSavedAndTakenBackDoesNotReturn() throws Exception {
        Page page = opened();
        String before = name(page).inputValue();
        name(page).fill("A mistake");
        page.keyboard().press("Tab");
        assertThat(Pages.button(page, "Undo")).isEnabled();
        Pages.button(page, "Undo").click();
        assertThat(name(page)).hasValue(before);

        page.evaluate("window.beforeRestart = true");
        stage.restart("org.callwright.designer");
        page.waitForFunction("!window.beforeRestart");
        assertThat(name(page)).hasValue(before);
    }

    @Test
    void whoeverMustLogInAgainIsToldWhyAndFindsWhatWasTyped() throws Exception {
        Page page = opened();
        note(page).click();
        page.keyboard().type("Half a sen");
        page.context().clearCookies();
        stage.restart("org.callwright.designer");

        assertThat(page.getByLabel("Login")).isVisible();
        assertThat(page.locator(".cw-note")).containsText("You were logged out: Callwright was restarted");
        Pages.logIn(page, stage.host().adminPassword());
        assertGoesOn(page);
        assertThat(note(page)).hasValue(Pattern.compile(".*Half a sen.*"));
    }

    /** A page with a callflow and one of its steps opened. */
    private static Page opened() throws Exception {
        Page page = stage.loggedIn();
        Pages.row(page, "Updated").click();
        assertThat(page.locator(".cw-callflow h1")).hasText("Updated");
        page.locator("callwright-canvas [data-card=s1]").click();
        assertThat(name(page)).isVisible();
        return page;
    }

    private static String flow(String name) {
        return """
                { "format": 1, "id": "%s", "name": "%s", "numbers": [], "start": "s1",
                  "steps": [ { "id": "s1", "action": "end-call" } ] }""".formatted(name.toLowerCase(Locale.ROOT), name);
    }

    /** The page is where it was, and works, without any hand. */
    private static void assertGoesOn(Page page) {
        assertThat(page.locator(".cw-callflow h1")).hasText("Updated");
        assertThat(page.locator(".cw-step h2")).hasText("End call");
        assertThat(page.getByLabel("Login")).hasCount(0);
    }

    private static Locator name(Page page) {
        return page.locator(".cw-step").getByLabel("Name");
    }

    private static Locator note(Page page) {
        return page.locator(".cw-step").getByLabel("Note");
    }
}
