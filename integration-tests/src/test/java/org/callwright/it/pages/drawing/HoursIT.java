package org.callwright.it.pages.drawing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.callwright.it.pages.CanvasPage;
import org.callwright.it.stage.Pages;
import org.junit.jupiter.api.Test;

/** Rules show their hours on the drawing, and where callers go now. */
class HoursIT extends OnDrawing {

    @Test
    void aRuleShowsItsWeekAndSaysIt() throws Exception {
        bring("week", "", steps("BY_THE_CLOCK"));
        CanvasPage canvas = open("week");
        Locator open = canvas.branch("s1/rule-open");
        assertThat(open).containsText("Mon–Fri 09:00–17:30");
        assertThat(open).hasAttribute("aria-label", "Open, Mon–Fri 09:00–17:30, Call ends");
        assertThat(open.locator(".week .hours")).hasCount(5);
        assertThat(canvas.branch("s1/rule-always").locator(".week .hours")).hasCount(7);
        assertThat(canvas.branch("s1/otherwise").locator(".week .hours")).hasCount(0);
        assertThat(drawn(canvas, ".pill-now")).hasCount(0); // nobody calls what is not live
        Pages.assertAccessible(canvas.page());

        Page german = stage.chromium().open(new Browser.NewContextOptions().setLocale("de-DE"));
        assertThat(open(german, "week").branch("s1/rule-open")).containsText("Mo–Fr 09:00–17:30");
    }

    @Test
    void whereCallersGoNowIsMarkedAsSoonAsThatChanges() throws Exception {
        bring("now", "\"extension:8431\"", steps("BY_THE_CLOCK"));
        stage.publish("now");
        CanvasPage canvas = open("now");
        Locator marked = drawn(canvas, ".row.now");
        assertThat(marked).hasAttribute("data-item", "s1/rule-always");
        assertThat(marked).containsText("Now");
        assertThat(marked)
                .hasAttribute(
                        "aria-label", "Always, Every day 00:00–24:00, callers go here now, leads to Play: beep, A");
        Pages.assertAccessible(canvas.page());

        bring("now", "\"extension:8431\"", steps("ALWAYS_CLOSED"));
        assertThat(drawn(canvas, ".changed")).not().hasCount(0);
        assertThat(marked).hasAttribute("data-item", "s1/rule-always"); // as the live version says
        stage.publish("now");
        assertThat(marked).hasAttribute("data-item", "s1/otherwise");
        assertThat(drawn(canvas, ".wire.now[data-branch='s1/otherwise']")).hasCount(1);
    }

    /** The hours: a rule of the week, one that is over, one that always applies. */
    private static String[] steps(String mode) {
        String hours = """
                { "id": "s1", "action": "time-of-day", "exits": { "rule-always": "s3", "otherwise": "s2" }, "config": {
                  "mode": "%s", "rules": [
                  { "name": "Over", "id": "rule-over", "days": "EVERY_DAY", "from": "00:00", "until": "00:00", "lastDay": "2020-12-31" },
                  { "name": "Always", "id": "rule-always", "days": "EVERY_DAY", "from": "00:00", "until": "00:00" },
                  { "name": "Open", "id": "rule-open", "from": "09:00", "until": "17:30" } ] } }""".formatted(mode);
        return new String[] {hours, plays("s2", "\"next\": \"s3\""), plays("s3", "")};
    }
}
