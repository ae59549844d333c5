package org.callwright.it.pages.sight;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import org.callwright.it.compiler.BranchingFlow;
import org.callwright.it.pages.CanvasPage;
import org.callwright.it.stage.Pages;
import org.junit.jupiter.api.Test;

/** Of a large callflow only the blocks around the view are in the page, and nobody who works on it notices. */
class LargeFlowIT extends OnSight {
    private static final String BOX = "canvas => canvas.placing.box";

    @Test
    void onlyBlocksAroundTheViewAreInThePage() throws Exception {
        CanvasPage canvas = branching(500, WIDE, HIGH);
        int all = allBlocks(canvas);
        assertThat(all).isGreaterThan(100);
        assertThat(blocks(canvas).count()).isLessThan(all / 2);
        assertThat(canvas.card("s500")).hasCount(0);
        Object box = drawing(canvas).evaluate(BOX);

        wheel(canvas, 0, 100_000);
        assertThat(canvas.card("s1")).hasCount(1); // the start has the keyboard
        assertThat(blocks(canvas).count()).isLessThan(all / 2);
        assertThat(drawing(canvas).evaluate(BOX))
                .as("what is not there keeps its height")
                .isEqualTo(box);
        wheel(canvas, 0, -100_000);
        assertThat(canvas.card("s1")).isInViewport();
        assertThat(drawing(canvas).evaluate(BOX)).isEqualTo(box);
    }

    @Test
    void whatIsNotInThePageIsCountedInTheOutline() throws Exception {
        String cut =
                BranchingFlow.ofSteps(500).replace("branching500", "counted500").replace("\"key-1\": \"s2\", ", "");
        stage.bring(cut);
        CanvasPage canvas = opened("counted500", new Browser.NewContextOptions().setViewportSize(WIDE, HIGH));
        assertCounted(canvas.card("s4"), 5, 8);
        wheel(canvas, 0, 100_000);
        assertThat(canvas.card("s4")).hasCount(0);
        assertThat(drawing(canvas).locator("[aria-level='1']")).hasCount(2);
        assertCounted(canvas.card("*start"), 1, 8);
        assertCounted(canvas.card("s1"), 2, 8);
    }

    private static void assertCounted(Locator item, int at, int of) {
        assertThat(item).hasAttribute("aria-posinset", String.valueOf(at));
        assertThat(item).hasAttribute("aria-setsize", String.valueOf(of));
    }

    @Test
    void aSmallCallflowIsInThePageAsAWhole() throws Exception {
        CanvasPage canvas = branching(150, WIDE, HIGH);
        assertThat(blocks(canvas)).hasCount(allBlocks(canvas));
        wheel(canvas, 0, 100_000);
        assertThat(blocks(canvas)).hasCount(allBlocks(canvas));
    }

    /** Whatever has a tree of its own or is asked for its size costs far more to lay out than the words beside it. */
    @Test
    void iconsAreNothingButShapes() throws Exception {
        CanvasPage canvas = branching(150, WIDE, HIGH);
        Locator icons = drawing(canvas).locator(".tile .icon");
        assertThat(icons).hasCount(150);
        assertThat(drawing(canvas).locator(".tile .icon:has(path)")).hasCount(150);
        assertThat(drawing(canvas).locator("vaadin-icon")).hasCount(0);
    }

    @Test
    void theKeyboardComesToWhatIsNotInThePage() throws Exception {
        CanvasPage canvas = branching(500, WIDE, HIGH);
        canvas.card("*start").focus();
        canvas.page().keyboard().press("End");
        Locator last = drawing(canvas).locator("[data-item]:focus");
        assertThat(last).isInViewport();
        String end = last.getAttribute("data-item");
        for (int i = 0; i < 60; i++) {
            canvas.page().keyboard().press("ArrowUp");
        }
        assertThat(drawing(canvas).locator("[data-item]:focus")).isInViewport();
        assertThat(drawing(canvas).locator("[data-item='" + end + "']").count()).isLessThan(2);
        canvas.page().keyboard().press("Home");
        assertThat(canvas.card("*start")).isFocused();
        assertThat(canvas.card("*start")).isInViewport();
    }

    @Test
    void aStepThatIsOpenedByItsAddressIsInViewAndStaysWhileTheViewMoves() throws Exception {
        CanvasPage canvas = branching(500, WIDE, HIGH);
        canvas.page().navigate(stage.host().url() + "callflows/branching500?step=s499");
        assertThat(canvas.card("s499")).isInViewport();
        wheel(canvas, 0, -100_000);
        assertThat(canvas.card("s499")).isAttached();
        assertThat(canvas.card("s499")).not().isInViewport();
        canvas.page().keyboard().press("Escape");
        assertThat(canvas.panel()).hasCount(0);
        assertThat(canvas.card("s499")).isFocused();
        assertThat(canvas.card("s499")).isInViewport();
    }

    @Test
    void whatIsDroppedIsDrawnAndTheRestIsWhereItWas() throws Exception {
        CanvasPage canvas = branching(500, WIDE, HIGH);
        canvas.grab(canvas.action("play-media"));
        canvas.hover(canvas.card("s2"));
        canvas.page().mouse().up();
        assertThat(canvas.card("s501")).isInViewport();
        assertThat(blocks(canvas).count()).isLessThan(allBlocks(canvas) / 2);
        canvas.leave();
        canvas.card("s501").focus();
        canvas.page().keyboard().press("Delete");
        assertThat(canvas.card("s501")).hasCount(0);
        Pages.assertAccessible(canvas.page());
    }
}
