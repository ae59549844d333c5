package org.callwright.it.pages.drawing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.callwright.it.pages.CanvasPage;
import org.callwright.it.stage.Pages;
import org.junit.jupiter.api.Test;

/** What the drawing says of a draft that is not live yet, and what callers get until then. */
class ChangeMarksIT extends OnDrawing {
    private static final Pattern NOT_LIVE = Pattern.compile("not live yet$");

    @Test
    void whatIsNotLiveYetHasADotThatSaysWhatCallersGet() throws Exception {
        changed("marked");
        CanvasPage canvas = open("marked");
        assertThat(mark(canvas.card("s3"))).hasAttribute("title", "Ring for: 15 s in version 1");
        assertThat(canvas.card("s3")).hasAttribute("aria-label", NOT_LIVE);
        assertThat(mark(canvas.card("s4"))).hasAttribute("title", "Not in version 1");
        assertThat(mark(canvas.branch("s2/key-2"))).hasAttribute("title", "Nothing in version 1");
        assertThat(canvas.branch("s2/key-2")).hasAttribute("aria-label", NOT_LIVE);
        assertThat(drawn(canvas, ".changed")).hasCount(3);
        assertThat(canvas.card("*start")).containsText("0305550161, not live yet");
        assertThat(drawn(canvas, ".fresh")).hasCount(1);
        Pages.assertAccessible(canvas.page());

        canvas.card("s1").focus();
        canvas.page().keyboard().press("Delete");
        assertThat(canvas.card("s1")).hasCount(0);
        assertThat(mark(canvas.card("s2"))).hasAttribute("title", "\"Play media\" in version 1");
    }

    @Test
    void theSwitchDrawsWhatCallersGetAndNothingOfItIsEdited() throws Exception {
        changed("both");
        CanvasPage canvas = open("both");
        Page page = canvas.page();
        view(page, "Live").click();
        assertThat(canvas.card("s4")).hasCount(0);
        assertThat(drawn(canvas, ".changed, .fresh, .end")).hasCount(0);
        assertThat(page.locator(".cw-standing-state")).hasText("Version 1, what callers get");
        assertThat(page.locator(".cw-callers")).isHidden();
        assertThat(page.locator(".cw-floating[data-side=left]")).isHidden();
        Pages.assertAccessible(page);

        canvas.card("s3").click();
        assertThat(canvas.field("Ring for")).hasValue("15");
        assertThat(canvas.field("Ring for")).hasAttribute("readonly", "");
        canvas.leave();
        page.keyboard().press("Delete");
        assertThat(canvas.card("s3")).isVisible();

        view(page, "Draft").click();
        assertThat(canvas.card("s4")).isVisible();
        assertThat(page.locator(".cw-standing")).containsText("Draft with");
        canvas.card("s3").locator(".tile").click(); // a click on a word would open that alone
        assertThat(canvas.field("Ring for")).hasValue("20");
        assertThat(canvas.field("Ring for")).not().hasAttribute("readonly", "");
        canvas.leave();

        view(page, "Live").focus();
        page.keyboard().press("Enter");
        assertThat(view(page, "Live")).hasAttribute("aria-pressed", "true");
        assertThat(view(page, "Live")).isFocused();
        Pages.button(page, "Publish").click();
        page.locator(".cw-question [theme~=primary]").click();
        assertThat(page.locator(".cw-views")).isHidden(); // both are the same
        assertThat(drawn(canvas, ".changed, .fresh")).hasCount(0);
        assertThat(canvas.card("s4")).isVisible();
    }

    @Test
    void itIsSaidInGermanToo() throws Exception {
        stage.loggedIn(); // which is done in English
        changed("german");
        CanvasPage canvas = open(stage.chromium().open(new Browser.NewContextOptions().setLocale("de-DE")), "german");
        assertThat(canvas.card("s3")).hasAttribute("aria-label", Pattern.compile("noch nicht live$"));
        assertThat(mark(canvas.card("s4"))).hasAttribute("title", "Nicht in Version 1");
        view(canvas.page(), "Live").click();
        assertThat(canvas.page().locator(".cw-standing-state")).hasText("Version 1, wie Anrufer sie bekommen");
    }

    /** Publishes a menu with one key, and then draws a second key, a longer ringing and a number. */
    private void changed(String id) throws Exception {
        String number = "\"did:0305550160\"";
        bring(id, number, plays("s1", "\"next\": \"s2\""), menu("s2", "\"key-1\": \"s3\""), rings("s3", 15, ""));
        stage.publish(id);
        bring(
                id,
                number + ", \"did:0305550161\"",
                plays("s1", "\"next\": \"s2\""),
                menu("s2", "\"key-1\": \"s3\", \"key-2\": \"s4\""),
                rings("s3", 20, ""),
                plays("s4", ""));
    }

    private static Locator mark(Locator line) {
        return line.locator("> .changed");
    }

    private static Locator view(Page page, String name) {
        return page.locator(".cw-views").getByText(name);
    }
}
