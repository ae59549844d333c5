package org.callwright.it.pages.drawing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.callwright.it.pages.CanvasPage;
import org.junit.jupiter.api.Test;

/** Steps are moved, cut and duplicated by keys. */
class StepKeysIT extends OnDrawing {
    private static final String[] STEPS = {
        plays("s1", "\"next\": \"s2\""), rings("s2", 20, "\"not-answered\": \"s3\""), plays("s3", "")
    };

    @Test
    void altAndAnArrowMoveAStepPastTheNext() throws Exception {
        bring("moved", "", STEPS);
        CanvasPage canvas = open("moved");
        Page page = canvas.page();
        canvas.card("s1").focus();
        page.keyboard().press("Alt+ArrowDown");
        draft.awaitDrawn(
                "start > s2", "s1: play-media", "s1/next > s3", "s2: ring", "s2/not-answered > s1", "s3: play-media");
        assertThat(drawn(canvas, ".line[data-card]").first()).hasAttribute("data-card", "s2");
        assertThat(canvas.card("s1")).isFocused();
        page.keyboard().press("Alt+ArrowUp");
        draft.awaitDrawn(
                "start > s1", "s1: play-media", "s1/next > s2", "s2: ring", "s2/not-answered > s3", "s3: play-media");
    }

    @Test
    void whoeverHasTheKeyboardKeepsItWhateverAnotherTakesAway() throws Exception {
        bring("kept", "", STEPS);
        CanvasPage canvas = open("kept");
        CanvasPage other = open("kept");
        canvas.card("s3").focus();
        other.card("s1").focus();
        other.page().keyboard().press("Delete");
        assertThat(canvas.card("s1")).hasCount(0);
        assertThat(canvas.card("s3")).isFocused();
        canvas.page().keyboard().press("ArrowUp");
        assertThat(canvas.card("s2")).isFocused();

        canvas.card("s3").focus();
        other.card("s3").focus();
        other.page().keyboard().press("Delete");
        assertThat(canvas.card("s3")).hasCount(0);
        assertThat(canvas.card("*start")).isFocused();
    }

    @Test
    void aStepIsCutAndPastedAndDuplicated() throws Exception {
        bring("cut", "", STEPS);
        CanvasPage canvas = open("cut");
        Page page = canvas.page();
        canvas.card("s1").focus();
        page.keyboard().press("Control+x");
        draft.awaitDrawn("start > s2", "s2: ring", "s2/not-answered > s3", "s3: play-media");
        canvas.card("s3").focus();
        page.keyboard().press("Control+v");
        draft.awaitDrawn(
                "start > s2", "s2: ring", "s2/not-answered > s3", "s3: play-media", "s3/next > s4", "s4: play-media");
        canvas.leave();
        canvas.card("s3").focus();
        page.keyboard().press("Control+d");
        draft.awaitDrawn(
                "start > s2",
                "s2: ring",
                "s2/not-answered > s3",
                "s3: play-media",
                "s3/next > s5",
                "s4: play-media",
                "s5: play-media",
                "s5/next > s4");
    }
}
