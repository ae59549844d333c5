package org.callwright.it.pages.sight;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.callwright.it.pages.CanvasPage;
import org.callwright.it.stage.Pages;
import org.junit.jupiter.api.Test;

/** Steps are found by what they say, dial, do and use, and by having a problem. */
class FindIT extends OnSight {
    private static final Pattern FOUND = Pattern.compile("(^| )found( |$)");

    private static final String MIXED = """
            { "format": 1, "id": "mixed", "name": "Mixed", "numbers": [], "start": "s1", "steps": [
              { "id": "s1", "action": "play-media", "label": "Welcome",
                "config": { "media": { "$ref": "prompt", "id": "beep" } }, "exits": { "next": "s2" } },
              { "id": "s2", "action": "menu", "label": "Which office?",
                "config": { "prompt": { "$ref": "prompt", "id": "vm-goodbye" } },
                "exits": { "key-1": "s3", "key-2": "s5" } },
              { "id": "s3", "action": "menu", "label": "Which desk?",
                "config": { "prompt": { "$ref": "prompt", "id": "beep" } }, "exits": { "key-1": "s4", "key-2": "s6" } },
              { "id": "s4", "action": "dial-outside", "label": "Taxi", "config": { "number": "+49 171 5550123" } },
              { "id": "s5", "action": "ring", "label": "Porter" },
              { "id": "s6", "action": "end-call" } ] }""";

    @Test
    void aStepThatIsNotInThePageIsFoundAndTheKeyboardIsThereAfterwards() throws Exception {
        CanvasPage canvas = branching(500, WIDE, HIGH);
        assertThat(canvas.card("s500")).hasCount(0);
        find(canvas, "Step 500");
        assertThat(said(canvas)).hasText("1 of 1");
        assertThat(canvas.card("s500")).hasClass(FOUND);
        assertThat(canvas.card("s500")).isInViewport();
        assertThat(field(canvas)).isFocused();

        canvas.page().keyboard().press("Escape");
        assertThat(field(canvas)).hasCount(0);
        assertThat(canvas.card("s500")).isFocused();
        assertThat(canvas.card("s500")).isInViewport();
        assertThat(canvas.card("s500")).not().hasClass(FOUND);
    }

    @Test
    void enterGoesToTheNextAndWithShiftToTheOneBefore() throws Exception {
        CanvasPage canvas = branching(30, WIDE, HIGH);
        find(canvas, "MENU");
        assertThat(said(canvas)).hasText("1 of 3");
        for (String now : new String[] {"2 of 3", "3 of 3", "1 of 3"}) {
            canvas.page().keyboard().press("Enter");
            assertThat(said(canvas)).hasText(now);
        }
        canvas.page().keyboard().press("Shift+Enter");
        assertThat(said(canvas)).hasText("3 of 3");
        assertThat(drawing(canvas).locator(".found")).hasCount(3);
        field(canvas).fill("no such thing");
        assertThat(said(canvas)).hasText("Nothing found");
        assertThat(said(canvas)).hasAttribute("role", "status");
        assertThat(drawing(canvas).locator(".found")).hasCount(0);
    }

    @Test
    void aStepIsFoundByNumberKindUseAndProblem() throws Exception {
        stage.bring(MIXED);
        CanvasPage canvas = opened("mixed", new Browser.NewContextOptions().setViewportSize(1440, 900));
        Pages.button(canvas.page(), "Find in the callflow").click();
        String[][] asked = {{"0171/5550", "s4"}, {"dial outside", "s4"}, {"vm-goodbye", "s2"}, {"wélcome", "s1"}};
        for (String[] each : asked) {
            field(canvas).fill(each[0]);
            assertThat(drawing(canvas).locator(".found")).hasCount(1);
            assertThat(canvas.card(each[1])).hasClass(FOUND);
        }
        field(canvas).fill("");
        Pages.button(canvas.page(), "Has a problem").click();
        assertThat(canvas.card("s5")).hasClass(FOUND);
        assertThat(canvas.card("s1")).not().hasClass(FOUND);
        Pages.assertAccessible(canvas.page());
    }

    @Test
    void aFoldedBranchOpensForWhatIsFound() throws Exception {
        stage.bring(MIXED);
        CanvasPage canvas = opened("mixed", new Browser.NewContextOptions().setViewportSize(2000, 900));
        canvas.card("s3").focus();
        canvas.page().keyboard().press("f");
        assertThat(canvas.card("s3")).hasCount(0);
        find(canvas, "taxi");
        assertThat(said(canvas)).hasText("1 of 1");
        assertThat(canvas.card("s4")).isInViewport();
        assertThat(canvas.card("s4")).hasClass(FOUND);
    }

    private static void find(CanvasPage canvas, String text) {
        if (drawing(canvas).locator("[data-item]:focus").count() == 0) {
            canvas.card("*start").focus();
        }
        canvas.page().keyboard().press("Control+f");
        assertThat(field(canvas)).isFocused();
        canvas.page().keyboard().type(text);
    }

    private static Locator field(CanvasPage canvas) {
        return drawing(canvas).locator(".find input");
    }

    private static Locator said(CanvasPage canvas) {
        return drawing(canvas).locator(".find .count");
    }
}
