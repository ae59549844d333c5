package org.callwright.it.pages.drawing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.callwright.it.pages.CanvasPage;
import org.callwright.it.pages.SavedDraft;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A callflow that is edited on its drawing, in a real browser on a real host. */
abstract class OnDrawing {
    @RegisterExtension
    static final StageExtension stage = StageExtension.shared();

    SavedDraft draft;

    /** Stores a draft that begins with the first of the steps. */
    void bring(String id, String numbers, String... steps) throws Exception {
        draft = new SavedDraft(stage.host(), id);
        String first = steps[0].replaceAll("(?s).*?\"id\": \"(s\\d+)\".*", "$1");
        stage.bring("""
                { "format": 1, "id": "%s", "name": "Flow %s", "numbers": [%s], "start": "%s", "steps": [ %s ] }""".formatted(id, id, numbers, first, String.join(", ", steps)));
    }

    CanvasPage open(String id) throws Exception {
        return open(stage.chromium().open(), id);
    }

    CanvasPage open(Page page, String id) throws Exception {
        stage.loggedIn(page);
        if (page.viewportSize().width < 1200) { // narrow windows show the list when asked
            page.locator(".cw-list-toggle").click();
        }
        Pages.row(page, "Flow " + id).click();
        assertThat(page.locator(".cw-callflow h1")).isFocused(); // or the keyboard would be led there later
        return new CanvasPage(page);
    }

    static Locator drawn(CanvasPage canvas, String selector) {
        return canvas.page().locator("callwright-canvas").locator(selector);
    }

    static Locator said(Page page) {
        return page.locator("body > [aria-live=polite]");
    }

    static String plays(String id, String exits) {
        return """
                { "id": "%s", "action": "play-media",
                  "config": { "media": { "$ref": "prompt", "id": "beep" } }, "exits": { %s } }""".formatted(id, exits);
    }

    static String menu(String id, String exits) {
        return """
                { "id": "%s", "action": "menu",
                  "config": { "prompt": { "$ref": "prompt", "id": "beep" } }, "exits": { %s } }""".formatted(id, exits);
    }

    static String rings(String id, int seconds, String exits) {
        return """
                { "id": "%s", "action": "ring", "exits": { %s }, "config":
                  { "via": "DEVICE", "phone": { "$ref": "phone", "id": "alice" }, "ringFor": %d } }""".formatted(id, exits, seconds);
    }
}
