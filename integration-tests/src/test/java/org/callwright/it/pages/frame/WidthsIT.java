package org.callwright.it.pages.frame;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import org.callwright.it.stage.Pages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages in windows of all widths: a small screen, one zoomed to 200 %, a phone; and the parts that are made wider. */
class WidthsIT extends OnFrame {
    private static final int TARGET = 44;

    /** Everything that is cut at its right edge or has to be scrolled sideways, but for names that end in three dots. */
    private static final String TOO_WIDE = """
            () => [...document.querySelectorAll('html, body, main, .cw-pane, .cw-list-scroll, .cw-floating-content, .cw-outcome, .cw-page')]
                .filter(each => each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0)
                .map(each => `${each.tagName}.${each.className} ${each.scrollWidth} > ${each.clientWidth}`)""";

    @BeforeEach
    void aCallflowIsThere() throws Exception {
        bring(ID, NAME);
    }

    @ParameterizedTest
    @CsvSource({"1440, 900", "1024, 768", "720, 450", "390, 844"})
    void nothingIsCutOrScrolledSideways(int width, int height) throws Exception {
        Page page = opened(width, height, "callflows/" + ID + "?step=s2");
        assertThat(page.locator(".cw-step h2")).isVisible();
        assertFits(page);
        for (String tab : new String[] {"settings", "versions", "problems"}) {
            page.navigate(stage.host().url() + "callflows/" + ID + "/" + tab);
            assertThat(page.locator(".cw-pane:not([hidden])")).isVisible();
            assertFits(page);
        }
        page.locator(".cw-publish").click();
        assertThat(page.locator(".cw-question")).isVisible();
        assertFits(page);
        for (String other : new String[] {"saved-actions", "connections", "users", "account"}) {
            page.navigate(stage.host().url() + other);
            assertThat(page.locator("h1")).isVisible();
            assertFits(page);
        }
    }

    private static void assertFits(Page page) {
        assertThat((java.util.List<?>) page.evaluate(TOO_WIDE)).isEmpty();
        for (Locator button :
                page.locator(".cw-tabs a, .cw-publish, .cw-places a").all()) {
            assertThat(button).isInViewport();
        }
    }

    @Test
    void onASmallScreenTheListLiesOverTheDrawingUntilOneIsChosen() throws Exception {
        bring("second", "Second line");
        Page page = opened(1024, 768, "callflows/" + ID);
        assertThat(page.locator(".cw-list")).isHidden();
        BoundingBox before = drawing(page).boundingBox();
        page.locator(".cw-list-toggle").click();
        assertThat(page.locator(".cw-list")).isVisible();
        assertSame(drawing(page).boundingBox(), before);
        page.keyboard().press("Escape");
        assertThat(page.locator(".cw-list")).isHidden();
        assertThat(page.locator(".cw-list-toggle")).isFocused();
        page.keyboard().press("\\");
        Pages.row(page, "Second line").click();
        assertThat(page.locator(".cw-callflow h1")).hasText("Second line");
        assertThat(page.locator(".cw-list")).isHidden();

        page.locator(".cw-list-toggle").click();
        Pages.button(page, "Add callflow").click();
        assertThat(page.getByLabel("Name", Pages.EXACT)).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator(".cw-callflow h1")).hasText("New callflow");
        assertThat(page.locator(".cw-list")).isHidden();
    }

    @Test
    void whatFloatsIsAsWideAsItNeedsAndStaysAsWideAsItWasMade() throws Exception {
        Page page = opened(1720, 900, "callflows/" + ID + "?step=s1");
        assertThat(page.locator(".cw-step h2")).hasText("Play media");
        assertThat(settings(page).boundingBox().width).isEqualTo(364);
        drawing(page).locator("[data-card=s2]").click();
        assertThat(page.locator(".cw-step h2")).hasText("Time of day");
        assertThat(settings(page).boundingBox().width).isEqualTo(560);
        for (Locator field : page.locator(
                        ".cw-rows :is(vaadin-text-field, vaadin-select, vaadin-combo-box, vaadin-time-picker):visible")
                .all()) {
            assertThat(field.boundingBox().width).isGreaterThan(100);
        }

        Locator edge = settings(page).getByRole(AriaRole.SEPARATOR);
        edge.focus();
        page.keyboard().press("ArrowLeft");
        assertThat(settings(page).boundingBox().width).isEqualTo(576);
        assertThat(edge).hasAttribute("aria-valuenow", "576");
        BoundingBox at = edge.boundingBox();
        page.mouse().move(at.x + 3, at.y + 40);
        page.mouse().down();
        page.mouse().move(at.x - 41, at.y + 60);
        page.mouse().up();
        assertThat(settings(page).boundingBox().width).isEqualTo(620);

        page.navigate(stage.host().url() + "callflows/" + ID + "?step=s1");
        assertThat(page.locator(".cw-step h2")).hasText("Play media");
        assertThat(settings(page).boundingBox().width).isEqualTo(364);
        page.navigate(stage.host().url() + "callflows/" + ID + "?step=s2");
        assertThat(page.locator(".cw-step h2")).hasText("Time of day");
        assertThat(settings(page).boundingBox().width).isEqualTo(620);
    }

    @Test
    void aBlockStaysInViewBetweenTheActionsAndTheSettings() throws Exception {
        Page page = opened(1440, 900, "callflows/" + ID);
        BoundingBox actions = page.locator(".cw-floating[data-side=left]").boundingBox();
        drawing(page).locator("[data-card=s2]").click();
        assertThat(page.locator(".cw-step h2")).hasText("Time of day");
        BoundingBox form = settings(page).boundingBox();
        assertThat(form.width).isBetween(364.0, 559.0);
        page.waitForCondition(() -> {
            BoundingBox card = card(page, "s2");
            return card.x >= actions.x + actions.width && card.x + card.width <= form.x;
        });
    }

    @Test
    void onAPhoneOneEditsAStepPublishesAndRollsBack() throws Exception {
        stage.publish(ID);
        Page page = opened(390, 844, "callflows/" + ID + "?step=s1");
        BoundingBox sheet = settings(page).boundingBox();
        assertThat(sheet.width).isEqualTo(390);
        assertThat(sheet.y).isGreaterThan(150);
        page.locator(".cw-step")
                .getByLabel("Name", new Locator.GetByLabelOptions().setExact(true))
                .fill("Hello");
        page.keyboard().press("Tab");
        page.keyboard().press("Escape");
        assertThat(settings(page)).isHidden();
        for (Locator target : page.locator(".cw-tabs a, .cw-places a, .cw-publish, .cw-list-toggle")
                .all()) {
            assertThat(target.boundingBox().height).isGreaterThanOrEqualTo(TARGET);
        }
        assertThat(page.locator(".cw-places a[aria-current] > span").boundingBox().height)
                .as("the name of the page in the rail stands in one line")
                .isLessThan(16);
        Pages.publish(page);
        Pages.openTab(page, "Versions");
        Pages.button(page, "Roll back to version 1").click();
        Pages.button(page, "Roll back now").click();
        assertThat(Pages.toast(page)).containsText("Version 1 is live again");
    }
}
