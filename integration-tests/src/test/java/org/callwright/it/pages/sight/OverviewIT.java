package org.callwright.it.pages.sight;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import org.callwright.it.compiler.BranchingFlow;
import org.callwright.it.pages.CanvasPage;
import org.callwright.it.stage.Pages;
import org.junit.jupiter.api.Test;

/** How one finds one's way in a drawing that is larger than the window. */
class OverviewIT extends OnSight {
    private static final String PERCENT = "canvas => `${Math.round(canvas.viewport.at.k * 100)} %`";

    @Test
    void theDrawingInSmallIsThereWhileItIsTooLargeAndMovesTheView() throws Exception {
        CanvasPage canvas = branching(200, WIDE, HIGH);
        Locator small = drawing(canvas).locator(".minimap");
        assertThat(small).isVisible();
        assertThat(small).hasAttribute("aria-hidden", "true");
        assertThat(small.locator("rect")).hasCount(allBlocks(canvas) + 1);

        BoundingBox box = small.locator("svg").boundingBox();
        canvas.page().mouse().click(box.x + 3, box.y + box.height - 3);
        assertThat(canvas.card("*start")).not().isInViewport();
        Page page = canvas.page();
        page.mouse().move(box.x + 3, box.y + box.height - 3);
        page.mouse().down();
        page.mouse().move(box.x + 3, box.y + 2);
        assertThat(canvas.card("*start")).isInViewport();
        page.mouse().up();

        Pages.button(page, "Show all").click();
        assertThat(small).isHidden();
    }

    @Test
    void aSmallDrawingHasNone() throws Exception {
        CanvasPage canvas = branching(10, WIDE, HIGH);
        assertThat(drawing(canvas).locator(".minimap")).isHidden();
        assertThat(crumbs(canvas)).isHidden();
    }

    @Test
    void theWayFromTheStartIsThereWhileThatIsOutOfViewAndLeadsBack() throws Exception {
        CanvasPage canvas = branching(200, 1440, HIGH);
        unfold(canvas);
        assertThat(crumbs(canvas)).isHidden();
        canvas.card("*start").focus();
        canvas.page().keyboard().press("End");
        assertThat(crumbs(canvas)).isVisible();
        Locator steps = crumbs(canvas).getByRole(AriaRole.BUTTON);
        assertThat(steps.first()).hasText("A call comes in");
        assertThat(steps.last()).hasAttribute("aria-current", "location");
        assertThat(steps.count()).isGreaterThan(2);
        Pages.assertAccessible(canvas.page());

        steps.nth(1).focus();
        canvas.page().keyboard().press("Enter");
        assertThat(drawing(canvas).locator("[data-item]:focus")).isInViewport();
        canvas.card("*start").focus();
        canvas.page().keyboard().press("End");
        steps.first().click();
        assertThat(canvas.card("*start")).isFocused();
        assertThat(canvas.card("*start")).isInViewport();
        assertThat(crumbs(canvas)).isHidden();
    }

    @Test
    void theDrawingHasTheWholeScreenUntilItIsLeft() throws Exception {
        CanvasPage canvas = branching(30, 1440, HIGH);
        Page page = canvas.page();
        double before = drawing(canvas).boundingBox().width;
        Locator full = drawing(canvas).locator(".tools .full");
        assertThat(full).hasAttribute("title", "Full screen (Shift+F)");
        full.click();
        assertThat(full).hasAttribute("aria-label", "Leave full screen");
        assertThat(page.locator(".cw-rail")).isHidden();
        assertThat(page.locator(".cw-list")).isHidden();
        assertThat(page.locator(".cw-publish")).isVisible();
        assertThat(drawing(canvas).boundingBox().width).isGreaterThan(before);
        canvas.card("s2").focus();
        page.keyboard().press("Shift+F");
        assertThat(full).hasAttribute("aria-label", "Full screen");
        assertThat(page.locator(".cw-rail")).isVisible();
        assertThat(canvas.card("s2")).isFocused();
    }

    @Test
    void itIsSaidHowLargeTheDrawingIsAndFShowsItAsItWasOpened() throws Exception {
        CanvasPage canvas = branching(30, 1440, HIGH);
        Locator percent = drawing(canvas).locator(".percent");
        String opened = percent.textContent();
        Pages.button(canvas.page(), "Zoom out").click();
        assertThat(percent).not().hasText(opened);
        assertThat(percent).hasText(drawing(canvas).evaluate(PERCENT).toString());
        canvas.card("s1").focus();
        canvas.page().keyboard().press("f");
        assertThat(percent).hasText(opened);
    }

    @Test
    void allOfItIsAccessibleInTheDarkInGermanAndOnASmallScreen() throws Exception {
        stage.bring(BranchingFlow.ofSteps(200));
        CanvasPage canvas = opened(
                "branching200",
                new Browser.NewContextOptions()
                        .setViewportSize(1024, 768)
                        .setLocale("de-DE")
                        .setColorScheme(ColorScheme.DARK));
        unfold(canvas);
        canvas.card("*start").focus();
        canvas.page().keyboard().press("End");
        assertThat(crumbs(canvas)).isVisible();
        canvas.page().keyboard().press("Control+f");
        canvas.page().keyboard().type("step 1");
        assertThat(drawing(canvas).locator(".find .count")).containsText(" von ");
        Pages.assertAccessible(canvas.page());
    }

    private static Locator crumbs(CanvasPage canvas) {
        return drawing(canvas).locator(".crumbs");
    }

    /** Unfolds what was folded for the window. */
    private static void unfold(CanvasPage canvas) {
        while (drawing(canvas).locator("[data-fold].unfold").count() > 0) {
            drawing(canvas).locator("[data-fold].unfold").first().dispatchEvent("click");
        }
    }
}
