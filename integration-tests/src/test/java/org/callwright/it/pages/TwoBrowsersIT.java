package org.callwright.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.callwright.it.stage.Await;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two admins with one callflow before them, each in a browser of their own. */
class TwoBrowsersIT {
    @RegisterExtension
    static final StageExtension stage = StageExtension.shared();

    @Test
    void eachSeesWhatTheOtherDoesWithoutReloading() throws Exception {
        Page one = opened("seen", "extension:240");
        Page other = opened("seen", "extension:240");
        other.evaluate("window.neverReloaded = true");

        CanvasPage canvas = new CanvasPage(one);
        canvas.drop("play-media", canvas.card("*start"));
        assertThat(new CanvasPage(other).card("s2")).containsText("Plays Media");

        canvas.panel().getByLabel("Name").fill("Say hello");
        one.keyboard().press("Tab");
        assertThat(new CanvasPage(other).card("s2")).containsText("Say hello");

        stage.bring(flow("seen", "extension:240"));
        assertThat(new CanvasPage(one).card("s2")).hasCount(0);
        assertThat(new CanvasPage(other).card("s2")).hasCount(0);
        Pages.publish(one);
        assertThat(Pages.row(other, "Of both").locator(".cw-state").first()).hasText("Live");
        assertThat(other.evaluate("window.neverReloaded")).isEqualTo(true);
    }

    @Test
    void whoeverChangesWhatHasJustChangedIsToldAndSeesTheNewest() throws Exception {
        Page one = opened("shared", "extension:241");
        Page other = opened("shared", "extension:241");
        List<Page> pages = List.of(one, other);
        pages.forEach(page -> new CanvasPage(page).card("s1").click());
        pages.forEach(page -> assertThat(name(page)).isVisible());

        // Both at once: neither page has time to hear of the other's change before it makes its own.
        pages.forEach(page -> page.evaluate("""
                () => {
                    const field = [...document.querySelectorAll('.cw-step vaadin-text-field')]
                        .find(each => each.label === 'Name');
                    const at = Math.ceil(Date.now() / 2000 + 1) * 2000;
                    window.named = new Promise(done => setTimeout(() => {
                        field.value = 'Named by ' + window.admin;
                        field.dispatchEvent(new Event('change', { bubbles: true }));
                        done();
                    }, at - Date.now()));
                }""".replace("window.admin", "'" + (page == one ? "one" : "other") + "'")));
        pages.forEach(page -> page.evaluate("window.named"));

        Await.until(
                "one of them is told",
                Duration.ofSeconds(30),
                () -> pages.stream().anyMatch(page -> notice(page).isVisible()));
        String kept =
                new SavedDraft(stage.host(), "shared").step("s1").get("label").asString();
        assertThat(kept).isIn("Named by one", "Named by other");
        for (Page page : pages) {
            assertThat(new CanvasPage(page).card("s1")).containsText(kept);
            assertThat(name(page)).hasValue(kept);
        }
    }

    @Test
    void whatIsTypedWhileAnotherChangeIsOnItsWayStands() throws Exception {
        Page other = stage.chromium().open();
        BlockingQueue<Runnable> held = new LinkedBlockingQueue<>();
        AtomicBoolean holding = new AtomicBoolean();
        other.routeWebSocket(Pattern.compile(".*"), route -> {
            WebSocketRoute server = route.connectToServer();
            server.onMessage(frame -> {
                Runnable send = () -> {
                    if (frame.text() != null) {
                        route.send(frame.text());
                    } else {
                        route.send(frame.binary());
                    }
                };
                if (holding.get()) {
                    held.add(send);
                } else {
                    send.run();
                }
            });
        });
        Page one = opened("passing", "extension:242");
        opened(other, "passing", "extension:242");
        for (Page page : List.of(one, other)) {
            new CanvasPage(page).card("s1").click();
            assertThat(name(page)).isVisible();
        }
        SavedDraft draft = new SavedDraft(stage.host(), "passing");

        holding.set(true);
        name(one).fill("Named by one");
        one.keyboard().press("Tab");
        Await.until("the change is on its way to the other", Pages.LONGEST_WAIT, () -> {
            other.waitForTimeout(1); // lets frames be routed
            return label(draft).equals("Named by one") && !held.isEmpty();
        });
        name(other).fill("Named by other");
        other.keyboard().press("Tab");
        Await.until("the other's is saved", Pages.LONGEST_WAIT, () -> {
            other.waitForTimeout(1);
            return label(draft).equals("Named by other");
        });
        holding.set(false);
        held.forEach(Runnable::run);

        for (Page page : List.of(one, other)) {
            assertThat(new CanvasPage(page).card("s1")).containsText("Named by other");
            assertThat(name(page)).hasValue("Named by other");
        }
    }

    private static String label(SavedDraft draft) throws Exception {
        return draft.step("s1").path("label").asString("");
    }

    private static Page opened(String id, String number) throws Exception {
        return opened(stage.chromium().open(), id, number);
    }

    private static Page opened(Page page, String id, String number) throws Exception {
        stage.bring(flow(id, number));
        stage.loggedIn(page);
        page.navigate(stage.host().url() + "callflows/" + id);
        assertThat(page.locator(".cw-callflow h1")).hasText("Of both " + id);
        return page;
    }

    private static Locator notice(Page page) {
        return page.locator(".cw-callflow > [role=alert]");
    }

    private static Locator name(Page page) {
        return page.locator(".cw-step").getByLabel("Name");
    }

    private static String flow(String id, String number) {
        return """
                { "format": 1, "id": "%s", "name": "Of both %s", "numbers": [ "%s" ], "start": "s1",
                  "steps": [ { "id": "s1", "action": "end-call" } ] }""".formatted(id, id, number);
    }
}
