package org.callwright.it.pages.drawing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.callwright.it.pages.CanvasPage;
import org.callwright.it.stage.Await;
import org.callwright.it.stage.Pages;
import org.junit.jupiter.api.Test;

/** The keys of a menu are added, named and changed where they are drawn. */
class MenuKeysIT extends OnDrawing {
    private static final String[] STEPS = {
        menu("s2", "\"key-1\": \"s3\", \"timeout\": \"s4\""), rings("s3", 20, ""), plays("s4", "")
    };

    @Test
    void aFreeKeyIsAddedWithWhereItLeads() throws Exception {
        bring("free", "", STEPS);
        CanvasPage canvas = open("free");
        canvas.card("s2").hover();
        Locator free = drawn(canvas, ".free-keys kbd");
        assertThat(free).hasText(new String[] {"2", "3", "4", "5", "6", "7", "8", "9", "0", "*", "#"});
        free.getByText("5").click();
        canvas.page().getByPlaceholder("Search steps").fill("play");
        canvas.page().keyboard().press("Enter");
        draft.awaitDrawn(
                "start > s2",
                "s2: menu",
                "s2/key-1 > s3",
                "s2/key-5 > s4",
                "s2/timeout > s4",
                "s3: ring",
                "s4: play-media");
        assertThat(canvas.branch("s2/key-5")).isVisible();
    }

    @Test
    void aKeyIsNamedFromTheKeyboardAndTheNameTakenBack() throws Exception {
        bring("named", "", STEPS);
        CanvasPage canvas = open("named");
        Page page = canvas.page();
        canvas.branch("s2/key-1").focus();
        page.keyboard().press("F2");
        Pages.assertAccessible(page);
        page.keyboard().type("Appointments");
        page.keyboard().press("Enter");
        assertThat(canvas.branch("s2/key-1")).containsText("Appointments");
        assertThat(canvas.branch("s2/key-1")).hasAttribute("aria-label", "Key 1, Appointments");
        assertThat(canvas.branch("s2/key-1")).isFocused();
        Await.until(
                "the name is saved", Pages.LONGEST_WAIT, () -> draft.step("s2").has("names"));

        page.keyboard().press("F2");
        page.keyboard().type("Never mind");
        page.keyboard().press("Escape");
        assertThat(canvas.branch("s2/key-1")).isFocused();
        assertThat(canvas.branch("s2/key-1")).containsText("Appointments");
        page.keyboard().press("Control+z");
        Await.until(
                "the name is gone", Pages.LONGEST_WAIT, () -> !draft.step("s2").has("names"));
        assertThat(canvas.branch("s2/key-1")).containsText("Key 1");
    }

    @Test
    void aKeyIsChangedAndItsNameGoesWithIt() throws Exception {
        bring("other", "", STEPS);
        CanvasPage canvas = open("other");
        Page page = canvas.page();
        canvas.branch("s2/key-1").hover();
        canvas.branch("s2/key-1").locator(".rename").click();
        page.keyboard().type("Desk");
        page.keyboard().press("Enter");
        assertThat(canvas.branch("s2/key-1")).containsText("Desk");
        page.keyboard().press("F2");
        drawn(canvas, ".key-choice").getByText("3").click();
        draft.awaitDrawn("start > s2", "s2: menu", "s2/key-3 > s3", "s2/timeout > s4", "s3: ring", "s4: play-media");
        assertThat(canvas.branch("s2/key-3")).containsText("Desk");
        assertThat(canvas.branch("s2/key-3")).isFocused();
        page.keyboard().press("Control+z");
        draft.awaitDrawn("start > s2", "s2: menu", "s2/key-1 > s3", "s2/timeout > s4", "s3: ring", "s4: play-media");
    }
}
