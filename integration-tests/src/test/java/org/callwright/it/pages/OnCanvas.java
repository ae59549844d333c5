package org.callwright.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A callflow that is drawn in a real browser on a real host. What comes of it is read from the store. */
abstract class OnCanvas {
    static final String PLAYS =
            "{ \"id\": \"s1\", \"action\": \"play-media\", \"config\": { \"media\": { \"$ref\": \"prompt\", \"id\": \"beep\" } }, \"exits\": { %s } }";
    static final String MENU = "{ \"id\": \"s2\", \"action\": \"menu\", \"exits\": { %s } }";
    static final String RINGS = "{ \"id\": \"s3\", \"action\": \"ring\", \"exits\": { %s } }";
    static final String ENDS = "{ \"id\": \"s4\", \"action\": \"end-call\" }";

    @RegisterExtension
    static final StageExtension stage = StageExtension.shared();

    SavedDraft draft;

    CanvasPage drawing(String id, String... steps) throws Exception {
        return drawing(stage.chromium().open(), id, steps);
    }

    CanvasPage drawing(Page page, String id, String... steps) throws Exception {
        draft = new SavedDraft(stage.host(), id);
        String first = steps.length == 0 ? "" : "\"start\": \"" + (steps[0].contains("\"s1\"") ? "s1" : "s2") + "\",";
        stage.bring("""
                { "format": 1, "id": "%s", "name": "Flow %s", "numbers": [], %s "steps": [ %s ] }""".formatted(id, id, first, String.join(", ", steps)));
        stage.loggedIn(page);
        if (page.viewportSize().width < 1200) { // narrow windows show the list when asked
            page.locator(".cw-list-toggle").click();
        }
        Pages.row(page, "Flow " + id).click();
        assertThat(page.locator(".cw-callflow h1")).hasText("Flow " + id);
        assertThat(page.locator(".cw-callflow h1")).isFocused(); // or the keyboard would be led there later
        return new CanvasPage(page);
    }
}
