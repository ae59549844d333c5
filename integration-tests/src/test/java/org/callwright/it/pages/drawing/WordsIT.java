package org.callwright.it.pages.drawing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.callwright.it.pages.CanvasPage;
import org.callwright.it.stage.Await;
import org.callwright.it.stage.Pages;
import org.junit.jupiter.api.Test;

/** The words of a sentence that decide are filled in where they stand. */
class WordsIT extends OnDrawing {

    @Test
    void aWordIsClickedAndFilledIn() throws Exception {
        bring("word", "", plays("s1", ""));
        CanvasPage canvas = open("word");
        canvas.card("s1").click();
        assertThat(canvas.card("s1")).hasClass(Pattern.compile("selected"));
        word(canvas, "s1", "media").click();
        assertThat(field(canvas)).isFocused();
        assertThat(field(canvas)).hasValue("beep");
        Pages.assertAccessible(canvas.page());
        fill(canvas.page(), "demo-thanks");
        canvas.page().keyboard().press("Enter"); // takes it from the list
        canvas.page().keyboard().press("Enter");
        assertThat(word(canvas, "s1", "media")).hasText("demo-thanks");
        assertThat(field(canvas)).hasCount(0);
        assertThat(canvas.card("s1")).isFocused();
        awaitMedia("demo-thanks");
        canvas.page().keyboard().press("Control+z");
        awaitMedia("beep");
    }

    @Test
    void f2AndTabGoThroughTheWordsAndEscLeavesThemAsTheyWere() throws Exception {
        bring("keys", "", rings("s1", 20, ""));
        CanvasPage canvas = open("keys");
        Page page = canvas.page();
        canvas.card("s1").focus();
        page.keyboard().press("F2");
        assertThat(field(canvas)).hasValue("Alice <100>");
        assertThat(field(canvas)).isFocused();
        page.keyboard().press("Tab");
        assertThat(field(canvas)).hasValue("20");
        assertThat(field(canvas)).isFocused();
        fill(page, "30");
        page.keyboard().press("Tab"); // there are no more
        assertThat(field(canvas)).hasCount(0);
        assertThat(canvas.card("s1")).isFocused();
        assertThat(word(canvas, "s1", "ringFor")).hasText("30 s");

        page.keyboard().press("F2");
        assertThat(field(canvas)).isFocused();
        page.keyboard().press("Tab");
        assertThat(field(canvas)).hasValue("30");
        assertThat(field(canvas)).isFocused();
        fill(page, "45");
        page.keyboard().press("Escape");
        assertThat(field(canvas)).hasCount(0);
        assertThat(canvas.card("s1")).isFocused();
        Await.until(
                "30 s are saved",
                Pages.LONGEST_WAIT,
                () -> draft.step("s1").get("config").get("ringFor").asInt() == 30);
        assertThat(word(canvas, "s1", "ringFor")).hasText("30 s");
    }

    private static void fill(Page page, String text) {
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
    }

    private void awaitMedia(String id) throws Exception {
        Await.until(
                id + " is saved",
                Pages.LONGEST_WAIT,
                () -> draft.step("s1")
                        .get("config")
                        .get("media")
                        .get("id")
                        .asString()
                        .equals(id));
    }

    private static Locator word(CanvasPage canvas, String step, String field) {
        return drawn(canvas, "[data-card='" + step + "'] [data-field='" + field + "']");
    }

    private static Locator field(CanvasPage canvas) {
        return canvas.page().locator(".cw-word input:visible, .cw-word textarea:visible");
    }
}
