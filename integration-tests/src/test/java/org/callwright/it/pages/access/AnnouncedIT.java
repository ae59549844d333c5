package org.callwright.it.pages.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.callwright.it.pages.CanvasPage;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What just happened is said by a live region, for who does not see the drawing. */
class AnnouncedIT {
    private static final String PLAYS = "{ \"id\": \"s1\", \"action\": \"play-media\","
            + " \"config\": { \"media\": { \"$ref\": \"prompt\", \"id\": \"beep\" } } }";

    @RegisterExtension
    static final StageExtension stage = StageExtension.shared();

    @Test
    void whatAnEditDidIsSaidAndWhatTakesItBackToo() throws Exception {
        Page page = opened(stage.chromium().open(), "said");
        CanvasPage canvas = new CanvasPage(page);
        canvas.drop("end-call", canvas.card("s1"));
        assertThat(said(page)).hasText("End call added after Play media");

        canvas.leave();
        page.keyboard().press("Delete");
        assertThat(alert(page)).containsText("End call was deleted.");
        assertThat(said(page)).not().containsText("deleted"); // or it would be heard twice
        page.keyboard().press("Control+z");
        assertThat(said(page)).hasText("Undone");
        page.keyboard().press("Control+y");
        assertThat(said(page)).hasText("Redone");
    }

    @Test
    void itIsSaidInTheLanguageOfThePage() throws Exception {
        stage.loggedIn(); // which is done in English
        Page page = opened(stage.chromium().open(new Browser.NewContextOptions().setLocale("de-DE")), "gesagt");
        CanvasPage canvas = new CanvasPage(page);
        canvas.card("s1").focus();
        page.keyboard().press("Delete");
        assertThat(alert(page)).containsText("Ansage abspielen wurde gelöscht.");
        page.keyboard().press("Control+z");
        assertThat(said(page)).hasText("Rückgängig gemacht");
    }

    private static Page opened(Page page, String id) throws Exception {
        stage.bring(
                "{ \"format\": 1, \"id\": \"%s\", \"name\": \"Flow %s\", \"numbers\": [], \"start\": \"s1\", \"steps\": [ %s ] }"
                        .formatted(id, id, PLAYS));
        stage.loggedIn(page);
        Pages.row(page, "Flow " + id).click();
        assertThat(page.locator(".cw-callflow h1")).isFocused(); // or the keyboard would be led there later
        return page;
    }

    private static Locator alert(Page page) {
        return page.locator("vaadin-notification-card[role=alert]");
    }

    private static Locator said(Page page) {
        return page.locator("body > [aria-live=polite]");
    }
}
