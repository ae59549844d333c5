package org.callwright.it.pages.palette;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.callwright.it.pages.CanvasPage;
import org.callwright.it.pages.SavedDraft;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Actions are found by what people call them, and added without being dragged. */
class SearchIT {
    private static final String PLAYS = "{ \"id\": \"s1\", \"action\": \"play-media\" }";

    @RegisterExtension
    static final StageExtension stage = StageExtension.shared();

    @Test
    void whatIsCalledSoComesFirst() throws Exception {
        CanvasPage canvas = opened(stage.chromium().open(), "first", "");
        Map.of(
                        "ring", "ring",
                        "vo", "voicemail",
                        "pl", "play-media",
                        "opening hours", "time-of-day",
                        "IVR", "menu")
                .forEach((typed, action) -> assertFirst(canvas, "Search actions", typed, action));
    }

    @Test
    void itIsSoInGermanToo() throws Exception {
        stage.loggedIn(); // which is done in English
        Page page = stage.chromium().open(new Browser.NewContextOptions().setLocale("de-DE"));
        CanvasPage canvas = opened(page, "deutsch", "");
        Map.of(
                        "kling", "ring",
                        "anrufb", "voicemail",
                        "ansage", "play-media",
                        "offnungszeiten", "time-of-day",
                        "menü", "menu")
                .forEach((typed, action) -> assertFirst(canvas, "Aktionen suchen", typed, action));
    }

    @Test
    void enterAddsTheFirstAndTheSearchIsEmptyAgain() throws Exception {
        CanvasPage canvas = opened(stage.chromium().open(), "entered", PLAYS);
        Page page = canvas.page();
        SavedDraft draft = new SavedDraft(stage.host(), "entered");
        search(page).click();
        page.keyboard().type("vo");
        page.keyboard().press("Enter");
        draft.awaitDrawn("start > s1", "s1: play-media", "s1/next > s2", "s2: voicemail");
        assertThat(canvas.field("Mailbox")).isFocused();

        canvas.leave();
        assertThat(search(page)).hasValue("");
        assertThat(canvas.action("menu")).isVisible();
    }

    @Test
    void aClickAddsAfterTheStepThatIsSelectedOrElseAtTheEnd() throws Exception {
        CanvasPage canvas = opened(stage.chromium().open(), "clicked", PLAYS);
        SavedDraft draft = new SavedDraft(stage.host(), "clicked");
        canvas.action("wait").click();
        draft.awaitDrawn("start > s1", "s1: play-media", "s1/next > s2", "s2: wait");
        canvas.leave();
        canvas.card("s1").click();
        canvas.leave();
        canvas.action("say").click();
        draft.awaitDrawn("start > s1", "s1: play-media", "s1/next > s3", "s2: wait", "s3: say", "s3/next > s2");
    }

    @Test
    void theSearchIsEmptyAfterADragToo() throws Exception {
        CanvasPage canvas = opened(stage.chromium().open(), "dragged", PLAYS);
        search(canvas.page()).fill("vo");
        assertThat(canvas.page().locator(".cw-palette .cw-first")).hasAttribute("data-action", "voicemail");
        canvas.drop("voicemail", canvas.card("s1"));
        canvas.leave();
        assertThat(search(canvas.page())).hasValue("");
    }

    private static void assertFirst(CanvasPage canvas, String label, String typed, String action) {
        Page page = canvas.page();
        page.getByLabel(label).fill(typed);
        assertThat(page.locator(".cw-palette .cw-action").first()).hasAttribute("data-action", action);
        assertThat(page.locator(".cw-palette .cw-first")).hasAttribute("data-action", action);
    }

    private static Locator search(Page page) {
        return page.getByLabel("Search actions");
    }

    private static CanvasPage opened(Page page, String id, String step) throws Exception {
        String start = step.isEmpty() ? "" : "\"start\": \"s1\",";
        stage.bring("{ \"format\": 1, \"id\": \"%s\", \"name\": \"Flow %s\", \"numbers\": [], %s \"steps\": [ %s ] }"
                .formatted(id, id, start, step));
        stage.loggedIn(page);
        Pages.row(page, "Flow " + id).click();
        assertThat(page.locator(".cw-callflow h1")).isFocused(); // or the keyboard would be led there later
        return new CanvasPage(page);
    }
}
