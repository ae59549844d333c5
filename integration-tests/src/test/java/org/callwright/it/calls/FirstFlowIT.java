package org.callwright.it.calls;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.callwright.it.pages.CanvasPage;
import org.callwright.it.pages.SavedDraft;
import org.callwright.it.stage.CallTrace;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.Sipp;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The first callflow that somebody draws: a greeting, a menu with two keys and silence, a number, live; and a call to it.
 * The browser counts what hands do for it.
 */
class FirstFlowIT {
    private static final int MOST_CLICKS = 12;
    private static final int MOST_KEYS = 111;
    private static final String NUMBER = "0305550177";
    private static final StoryCalls.Steps STEPS =
            new StoryCalls.Steps(List.of("s1,1 Playback", "s1,2 Goto"), "s2", "s3", "s4", "s5");

    /** Every press of a button of the mouse, be it a click or the beginning of a drag, and every key. */
    private static final String COUNT = """
            window.clicks = 0;
            window.keys = 0;
            addEventListener('pointerdown', () => window.clicks++, true);
            addEventListener('keydown', () => window.keys++, true);
            """;

    @RegisterExtension
    static final StageExtension stage = StageExtension.shared();

    private Page page;
    private CallTrace trace;

    @BeforeEach
    void begin() throws Exception {
        trace = new CallTrace(stage.pbx());
        page = stage.loggedIn();
        assertThat(page.locator(".cw-hint")).containsText("No callflows yet");
        page.evaluate(COUNT);
    }

    @AfterEach
    void stopTracing() {
        trace.close();
    }

    @Test
    void byMouseItTakesTwelveClicksAndDragsAtMost() throws Exception {
        Pages.button(page, "Add callflow").click();
        name();
        CanvasPage canvas = new CanvasPage(page);
        page.locator("callwright-canvas").getByText("Add a number").click();
        number();
        canvas.action("play-media").click();
        fill("Media", "beep");
        canvas.action("menu").click();
        fill("Prompt", "hello-world");
        canvas.drop("ring", canvas.branch("s2/key-1"));
        fill("Phone", "bob");
        canvas.drop("voicemail", canvas.branch("s2/key-2"));
        fill("Mailbox", "101@default");
        canvas.drop("end-call", canvas.branch("s2/timeout"));
        awaitDrawn();
        Pages.button(page, "Publish").click();
        Pages.confirm(page).click();
        assertThat(Pages.toast(page)).containsText("Live as version 1. Dial " + NUMBER);
        assertThat(count("clicks")).isLessThanOrEqualTo(MOST_CLICKS);
        bobAnswers();
    }

    @Test
    void byKeyboardItTakesFewKeysToo() throws Exception {
        press("Tab");
        assertThat(page.locator(".cw-skip")).isFocused();
        press("Enter", "Shift+Tab");
        assertThat(Pages.button(page, "Add callflow")).isFocused();
        press("Enter");
        name();
        CanvasPage canvas = new CanvasPage(page);
        assertThat(canvas.card("*start")).isFocused();
        press("Enter");
        number();
        leave(canvas, "*start");
        press("+");
        action("pl", "Media", "beep");
        leave(canvas, "s1");
        press("+");
        action("menu", "Prompt", "hello-world");
        leave(canvas, "s2");
        key(canvas, "s2/key-1");
        action("ring", "Phone", "bob");
        leave(canvas, "s3");
        press("ArrowLeft", "ArrowLeft");
        key(canvas, "s2/key-2", "ArrowDown");
        action("vo", "Mailbox", "101@default");
        leave(canvas, "s4");
        press("ArrowLeft", "ArrowLeft");
        key(canvas, "s2/timeout", "ArrowUp", "ArrowUp");
        search("end");
        awaitDrawn();
        leave(canvas, "s5");
        press("Shift+Tab");
        assertThat(page.locator(".cw-publish")).isFocused();
        press("Enter");
        assertThat(Pages.confirm(page)).isFocused();
        press("Enter");
        assertThat(Pages.toast(page)).containsText("Live as version 1. Dial " + NUMBER);
        assertThat(count("clicks")).isZero();
        assertThat(count("keys")).isLessThanOrEqualTo(MOST_KEYS);
        bobAnswers();
    }

    /** Chooses a branch of the menu for the next action. */
    private void key(CanvasPage canvas, String branch, String... way) {
        assertThat(canvas.card("s2")).isFocused();
        press("+");
        assertThat(canvas.choice("s2/key-1")).isFocused();
        press(way);
        assertThat(canvas.choice(branch)).isFocused();
        press("Enter");
    }

    private void name() {
        assertThat(page.getByLabel("Name", Pages.EXACT)).isFocused();
        page.keyboard().type("Reception");
        page.keyboard().press("Enter");
        assertThat(page.locator(".cw-callflow h1")).hasText("Reception");
    }

    private void number() {
        Locator field = page.getByLabel("Add a number", Pages.EXACT).last();
        assertThat(field).isFocused();
        page.keyboard().type(NUMBER);
        assertThat(page.locator(".cw-offer:visible")).hasCount(1);
        page.keyboard().press("Enter");
        assertThat(page.locator(".cw-number:visible")).hasCount(1);
    }

    /** Adds the first action that is found, by the search that has the keyboard, and fills it in. */
    private void action(String typed, String label, String value) {
        search(typed);
        fill(label, value);
        press("Enter");
    }

    private void search(String typed) {
        assertThat(page.getByLabel("Search actions")).isFocused();
        assertThat(page.getByLabel("Search actions")).hasValue("");
        page.keyboard().type(typed);
        assertThat(page.locator(".cw-palette .cw-first")).isVisible();
        press("Enter");
    }

    /** Types into the field that has the keyboard since the step was added. Nothing is red there before. */
    private void fill(String label, String value) {
        Locator field = page.locator(".cw-step").getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
        assertThat(field.last()).isFocused();
        assertThat(page.locator(".cw-step [invalid]")).hasCount(0);
        page.keyboard().type(value);
    }

    /** Leaves the settings, and comes back to what they are of. */
    private void leave(CanvasPage canvas, String item) {
        canvas.leave();
        assertThat(canvas.card(item)).isFocused();
    }

    private void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private void awaitDrawn() throws Exception {
        new SavedDraft(stage.host(), id())
                .awaitDrawn(
                        "start > s1",
                        "s1: play-media",
                        "s1/next > s2",
                        "s2: menu",
                        "s2/key-1 > s3",
                        "s2/key-2 > s4",
                        "s2/timeout > s5",
                        "s3: ring",
                        "s4: voicemail",
                        "s5: end-call");
    }

    private String id() {
        return page.url().replaceAll(".*/callflows/([^?]*).*", "$1");
    }

    private int count(String what) {
        return (int) page.evaluate("window." + what);
    }

    private void bobAnswers() throws Exception {
        int port = stage.pbx().sipPort();
        Sipp.register("bob", stage.pbx().account("bob_password"), port, port);
        new StoryCalls(stage.pbx(), trace, port, NUMBER, id(), STEPS).key1RingsBobWhoAnswers();
    }
}
