package org.callwright.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import org.callwright.action.Exit;
import org.callwright.it.stage.Await;
import org.callwright.it.stage.CallTrace;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A switch on its page, by phone, and as callers notice it. */
class SwitchIT {
    private static final String DAY = Exit.named("state", "Day").id();
    private static final String NIGHT = Exit.named("state", "Night").id();

    @RegisterExtension
    static final StageExtension stage = StageExtension.shared();

    private CallTrace trace;

    @BeforeEach
    void bringASwitch() throws Exception {
        stage.pbx().cli("database deltree callwright");
        trace = new CallTrace(stage.pbx());
        stage.bring(saved("office", "Office", "day-night-switch", "{ \"code\": \"*28\" }"));
        stage.bring(saved("early", "Not published yet", "day-night-switch", "{}"));
        stage.bring(saved("plain", "Goodbye", "end-call", "{}"));
        stage.bring("""
                { "format": 1, "id": "front", "name": "Front door", "numbers": [ "extension:299" ], "start": "s1",
                  "steps": [
                    { "id": "s1", "action": "saved:office", "exits": { "%s": "s2", "%s": "s3" } },
                    { "id": "s2", "action": "end-call" },
                    { "id": "s3", "action": "end-call" } ] }""".formatted(DAY, NIGHT));
        stage.publish("office");
        stage.publish("front");
    }

    @AfterEach
    void stopTracing() {
        trace.close();
    }

    @Test
    void theNextCallGoesTheWayThatWasSwitchedToOnThePage() throws Exception {
        Page page = open("office");
        assertThat(now(page)).hasText("Now: Day");
        assertThat(stepOfACall()).isEqualTo("s2");

        Pages.button(page, "Switch to Night").click();

        assertThat(now(page)).hasText("Now: Night");
        assertThat(stepOfACall()).isEqualTo("s3");
        assertThat(stage.pbx().cli("core show hint *28")).contains("State:InUse");

        stage.host().console("callwright:publish office --confirm");
        stage.pbx().cli("dialplan reload");
        assertThat(stepOfACall()).isEqualTo("s3");
    }

    @Test
    void whatAPhoneSwitchesIsSeenOnThePage() throws Exception {
        Page page = open("office");
        assertThat(now(page)).hasText("Now: Day");

        stage.pbx().cli("channel originate Local/*28@phones-with-callwright application Wait 1");

        assertThat(now(page)).hasText("Now: Night");
        assertThat(stepOfACall()).isEqualTo("s3");
    }

    @Test
    void theStepThatUsesItShowsAndSwitchesItToo() throws Exception {
        Page page = stage.loggedIn();
        page.navigate(stage.host().url() + "callflows/front");
        new CanvasPage(page).card("s1").click();
        assertThat(now(page)).hasText("Now: Day");
        Pages.assertAccessible(page);

        Pages.button(page, "Switch to Night").click();

        assertThat(now(page)).hasText("Now: Night");
        shoot(page, "switch-step");
        assertThat(stepOfACall()).isEqualTo("s3");
    }

    @Test
    void theConsoleSwitchesToo() throws Exception {
        assertThat(stage.host().console("callwright:switch office")).contains("* Day", "  Night");

        assertThat(stage.host().console("callwright:switch office night")).contains("  Day", "* Night");

        assertThat(stepOfACall()).isEqualTo("s3");
        assertThat(stage.host().console("callwright:switch office noon")).contains("It cannot be switched to noon.");
    }

    @Test
    void itIsSwitchedWithTheKeyboardAlone() throws Exception {
        Page page = open("office");
        Locator toNight = Pages.button(page, "Switch to Night");
        toNight.focus();

        page.keyboard().press("Enter");

        assertThat(now(page)).hasText("Now: Night");
        assertThat(Pages.button(page, "Switch to Day")).isFocused();
        Pages.assertAccessible(page);
    }

    @Test
    void oneThatIsNotLiveYetSaysSoAndOneWithoutASwitchShowsNone() throws Exception {
        Page page = open("early");
        assertThat(card(page)).containsText("It can be switched once \"Not published yet\" is live. Publish it first.");
        assertThat(card(page).locator("vaadin-button")).hasCount(0);
        Pages.assertAccessible(page);

        page.navigate(stage.host().url() + "saved-actions/plain");
        assertThat(page.locator("h1")).hasText("Goodbye");
        assertThat(card(page)).isHidden();
    }

    @Test
    void whileThePbxIsAwayItSaysSoAndAfterwardsItStandsAsItWasSwitched() throws Exception {
        Page page = open("office");
        Pages.button(page, "Switch to Night").click();
        assertThat(now(page)).hasText("Now: Night");
        Thread.sleep(1_500); // Asterisk brings its database to the disk once a second

        stage.pbx().kill();
        try {
            assertThat(now(page)).hasText("Now: not known");
            assertThat(card(page)).containsText("Nothing answers at 127.0.0.1:");
            assertThat(card(page).locator("vaadin-button")).hasCount(0);
            shoot(page, "switch-away");
        } finally {
            stage.pbx().restart();
            trace.close();
            trace = new CallTrace(stage.pbx());
        }
        assertThat(now(page)).hasText("Now: Night");
        assertThat(stepOfACall()).isEqualTo("s3");
    }

    @Test
    void itIsReadableInEveryLook() throws Exception {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            for (int[] size : new int[][] {{1440, 900}, {1024, 768}}) {
                Page page = stage.loggedIn(stage.chromium()
                        .open(new Browser.NewContextOptions()
                                .setViewportSize(size[0], size[1])
                                .setColorScheme(scheme)));
                page.navigate(stage.host().url() + "saved-actions/office");
                assertThat(now(page)).hasText("Now: Day");
                Pages.assertAccessible(page);
                shoot(page, "switch-" + scheme.name().toLowerCase() + "-" + size[0]);
            }
        }
    }

    private static Page open(String saved) throws Exception {
        Page page = stage.loggedIn();
        page.navigate(stage.host().url() + "saved-actions/" + saved);
        return page;
    }

    private static Locator card(Page page) {
        return page.locator(".cw-switch");
    }

    private static Locator now(Page page) {
        return card(page).getByRole(AriaRole.STATUS);
    }

    /** Of the two steps behind the switch the one that a call gets to. */
    private String stepOfACall() throws Exception {
        trace.clear();
        stage.pbx().cli("channel originate Local/299@phones-with-callwright/n application Wait 1");
        Await.until(
                "a call gets behind the switch",
                Duration.ofSeconds(20),
                () -> !trace.at("s2").isEmpty() || !trace.at("s3").isEmpty());
        return trace.at("s2").isEmpty() ? "s3" : "s2";
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Await.repository().resolve(Path.of("integration-tests/target/switch", name + ".png"))));
    }

    private static String saved(String id, String name, String action, String config) {
        return """
                { "format": 1, "kind": "saved-action", "id": "%s", "name": "%s", "numbers": [], "start": "s1",
                  "steps": [ { "id": "s1", "action": "%s", "config": %s } ] }""".formatted(id, name, action, config);
    }
}
