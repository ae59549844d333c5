package org.callwright.it.pages.sight;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.callwright.it.compiler.BranchingFlow;
import org.callwright.it.pages.CanvasPage;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A callflow that is too large to be seen as a whole, in a real browser. */
abstract class OnSight {
    /** As wide as all columns of such a callflow. */
    static final int WIDE = 3000;

    static final int HIGH = 800;

    @RegisterExtension
    static final StageExtension stage = StageExtension.shared();

    /** Brings a callflow of so many steps, and opens it in a window of a size. */
    static CanvasPage branching(int steps, int width, int height) throws Exception {
        stage.bring(BranchingFlow.ofSteps(steps));
        return opened("branching" + steps, new Browser.NewContextOptions().setViewportSize(width, height));
    }

    static CanvasPage opened(String id, Browser.NewContextOptions options) throws Exception {
        Page page = stage.loggedIn(stage.chromium().open(options));
        page.navigate(stage.host().url() + "callflows/" + id);
        var canvas = new CanvasPage(page);
        assertThat(canvas.card("s1")).isVisible();
        return canvas;
    }

    static Locator drawing(CanvasPage canvas) {
        return canvas.page().locator("callwright-canvas");
    }

    static Locator blocks(CanvasPage canvas) {
        return drawing(canvas).locator("[data-block]");
    }

    /** How many blocks the drawing has that are not folded. */
    static int allBlocks(CanvasPage canvas) {
        return (int) drawing(canvas).evaluate("canvas => canvas.folding.blocks.length");
    }

    /** Turns the wheel over the middle of the drawing. */
    static void wheel(CanvasPage canvas, double right, double down) {
        BoundingBox box = drawing(canvas).boundingBox();
        canvas.page().mouse().move(box.x + box.width / 2, box.y + box.height / 2);
        canvas.page().mouse().wheel(right, down);
    }
}
