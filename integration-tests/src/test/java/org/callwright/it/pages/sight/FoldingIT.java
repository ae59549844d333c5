package org.callwright.it.pages.sight;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import org.assertj.core.api.Assertions;
import org.callwright.it.pages.CanvasPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A drawing that is too wide for the window opens with its deepest branches folded. */
class FoldingIT extends OnSight {
    /** The row of the first ten's first key leads to the second column, and that of its menu to the third. */
    private static final String THIRD_COLUMN = "s11/key-1";

    @Test
    void whatIsTooDeepForTheWindowIsFoldedAndWhatIsOpenCanBeRead() throws Exception {
        CanvasPage canvas = branching(100, 1440, HIGH);
        Locator folded = canvas.branch(THIRD_COLUMN);
        assertThat(folded).hasAttribute("aria-expanded", "false");
        assertThat(folded).containsText("steps");
        assertThat(drawing(canvas).locator("[data-block='" + THIRD_COLUMN + "']"))
                .hasCount(0);
        assertThat(canvas.card("s2")).isVisible();
        String percent = drawing(canvas).locator(".percent").textContent();
        Assertions.assertThat(Integer.parseInt(percent.replace(" %", ""))).isGreaterThanOrEqualTo(78);
    }

    @Test
    void inAWideWindowNothingIsFolded() throws Exception {
        CanvasPage canvas = branching(100, WIDE, HIGH);
        assertThat(canvas.branch(THIRD_COLUMN)).hasAttribute("aria-expanded", "true");
        assertThat(drawing(canvas).locator(".unfold")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {760, 900, 1100})
    void whatOpensLiesNotUnderTheButtonThatShowsTheActions(int width) throws Exception {
        CanvasPage canvas = branching(100, width, HIGH);
        BoundingBox button = canvas.page().locator(".cw-palette-toggle").boundingBox();
        BoundingBox start = drawing(canvas).locator(".block.is-start").boundingBox();
        Assertions.assertThat(start.x > button.x + button.width || start.y > button.y + button.height)
                .as("%s, %s", start.x, start.y)
                .isTrue();
    }

    @Test
    void whatAPersonFoldsAndUnfoldsStaysSo() throws Exception {
        CanvasPage canvas = branching(100, 1440, HIGH);
        canvas.branch(THIRD_COLUMN).focus();
        canvas.page().keyboard().press("f");
        assertThat(canvas.branch(THIRD_COLUMN)).hasAttribute("aria-expanded", "true");
        canvas.branch("s1/key-2").focus();
        canvas.page().keyboard().press("f");
        assertThat(canvas.branch("s1/key-2")).hasAttribute("aria-expanded", "false");

        canvas.page().reload();
        assertThat(canvas.branch(THIRD_COLUMN)).hasAttribute("aria-expanded", "true");
        assertThat(canvas.branch("s1/key-2")).hasAttribute("aria-expanded", "false");
    }

    @Test
    void aStepThatIsOpenedInAFoldedBranchIsSeen() throws Exception {
        CanvasPage canvas = branching(100, 1440, HIGH);
        assertThat(canvas.card("s12")).hasCount(0);
        canvas.page().navigate(stage.host().url() + "callflows/branching100?step=s12");
        assertThat(canvas.card("s12")).isInViewport();
    }
}
