package org.callwright.it.pages.drawing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.callwright.it.pages.CanvasPage;
import org.callwright.it.stage.Pages;
import org.junit.jupiter.api.Test;

/** Steps that nobody reaches are put back or deleted where they are drawn. */
class SetAsideIT extends OnDrawing {
    private static final String[] STEPS = {
        plays("s1", "\"next\": \"s2\""), plays("s2", ""), rings("s3", 20, "\"not-answered\": \"s4\""), plays("s4", "")
    };
    private static final String[] DRAWN = {
        "start > s1",
        "s1: play-media",
        "s1/next > s2",
        "s2: play-media",
        "s3: ring",
        "s3/not-answered > s4",
        "s4: play-media"
    };

    @Test
    void itIsPutBackBetweenTwoSteps() throws Exception {
        bring("back", "", STEPS);
        CanvasPage canvas = open("back");
        item(canvas, "put-back:s3").click();
        Pages.assertAccessible(canvas.page());
        canvas.page().getByPlaceholder("Search steps").fill("before play media (s2)");
        canvas.page().keyboard().press("Enter");
        draft.awaitDrawn(
                "start > s1",
                "s1: play-media",
                "s1/next > s3",
                "s2: play-media",
                "s3: ring",
                "s3/not-answered > s4",
                "s4: play-media",
                "s4/next > s2");
        assertThat(canvas.card("s3")).isFocused();
        assertThat(item(canvas, "put-back:s3")).hasCount(0);
        canvas.page().keyboard().press("Control+z");
        draft.awaitDrawn(DRAWN);
    }

    @Test
    void itIsPutBackOrDeletedFromTheKeyboard() throws Exception {
        bring("keys", "", STEPS);
        CanvasPage canvas = open("keys");
        Page page = canvas.page();
        canvas.card("s4").focus();
        page.keyboard().press("ArrowDown");
        assertThat(item(canvas, "put-back:s3")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.getByPlaceholder("Search steps")).isFocused();
        page.keyboard().press("Escape");
        assertThat(item(canvas, "put-back:s3")).isFocused();

        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        draft.awaitDrawn("start > s1", "s1: play-media", "s1/next > s2", "s2: play-media");
        assertThat(canvas.card("s2")).isFocused();
        assertThat(Pages.toast(page)).containsText("2 steps were deleted: Ring, Play media (s4).");
        Pages.toast(page).getByText("Undo").click();
        draft.awaitDrawn(DRAWN);
    }

    private static Locator item(CanvasPage canvas, String item) {
        return drawn(canvas, "[data-work='" + item + "']");
    }
}
