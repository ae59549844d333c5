package org.callwright.it.pages.frame;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.time.Duration;
import java.util.regex.Pattern;
import org.callwright.it.stage.Await;
import org.callwright.it.stage.Pages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rail, the list, the bar with its tabs, and how addresses and titles name what is open. */
class FrameIT extends OnFrame {
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;

    @BeforeEach
    void aCallflowIsThere() throws Exception {
        bring(ID, NAME);
    }

    @Test
    void mostOfTheWindowIsDrawingAndAlmostAllOfItWithoutTheList() throws Exception {
        Page page = opened(WIDTH, HEIGHT, "callflows/" + ID);
        card(page, "s1");
        assertThat(share(page)).isGreaterThan(0.72);
        page.keyboard().press("\\");
        assertThat(page.locator(".cw-list")).isHidden();
        assertThat(share(page)).isGreaterThan(0.9);
        page.reload();
        assertThat(page.locator(".cw-callflow h1")).hasText(NAME);
        assertThat(page.locator(".cw-list")).isHidden();
        page.locator(".cw-list-toggle").click();
        assertThat(page.locator(".cw-list")).isVisible();
    }

    @Test
    void theRailShowsNamesByAKeyButNotWhileOneWrites() throws Exception {
        Page page = opened(WIDTH, HEIGHT, "callflows/" + ID);
        assertThat(page.locator(".cw-rail").boundingBox().width).isEqualTo(56);
        page.keyboard().press("[");
        assertThat(page.locator(".cw-rail").boundingBox().width).isEqualTo(200);
        assertThat(page.locator(".cw-places").getByText("Saved actions")).isInViewport();
        page.getByLabel("Search callflows by name or number").focus();
        page.keyboard().type("[\\");
        assertThat(page.locator(".cw-rail").boundingBox().width).isEqualTo(200);
        assertThat(page.locator(".cw-list")).isVisible();
    }

    @Test
    void aKeySaysWhatTheKeysDoButNotWhileOneWrites() throws Exception {
        Page page = opened(WIDTH, HEIGHT, "callflows/" + ID);
        page.getByLabel("Search callflows by name or number").focus();
        page.keyboard().type("?");
        assertThat(page.locator(".cw-keys")).hasCount(0);
        card(page, "s1");
        drawing(page).locator("[data-card=s1]").focus();
        page.keyboard().press("?");
        page.keyboard().press("?");
        assertThat(page.locator(".cw-keys")).containsText("Fold a branch");
        assertThat(page.locator(".cw-keys")).hasCount(1);
        page.keyboard().press("Escape");
        assertThat(page.locator(".cw-keys")).hasCount(0);
        Pages.button(page, "Keys").click();
        assertThat(page.locator(".cw-keys")).hasCount(1);
    }

    @Test
    void addressAndTitleNameWhatIsOpen() throws Exception {
        Page page = opened(WIDTH, HEIGHT, "callflows");
        assertThat(page).hasURL(Pattern.compile(".*/callflows/" + ID + "$"));
        assertThat(page).hasTitle(NAME + " – Callwright");
        drawing(page).locator("[data-card=s2]").click();
        assertThat(page).hasURL(Pattern.compile(".*/callflows/" + ID + "\\?step=s2$"));
        Pages.openTab(page, "Versions");
        assertThat(page).hasURL(Pattern.compile(".*/callflows/" + ID + "/versions$"));
        page.goBack();
        assertThat(settings(page)).isVisible(); // the step is in the page before its tab is shown again
        assertThat(page.locator(".cw-step h2")).hasText("Time of day");
        assertThat(page).hasURL(Pattern.compile(".*/callflows/" + ID + "\\?step=s2$"));
        page.locator(".cw-step input").first().press("Escape");
        assertThat(settings(page)).isHidden();
        assertThat(page).hasURL(Pattern.compile(".*/callflows/" + ID + "$"));

        page.locator(".cw-name-shown").click();
        page.getByLabel("Name of the callflow").fill("Front desk");
        page.keyboard().press("Enter");
        assertThat(page).hasTitle("Front desk – Callwright");
    }

    @Test
    void anAddressLeadsToATabOrAStep() throws Exception {
        Page page = opened(WIDTH, HEIGHT, "callflows/" + ID + "/settings");
        assertThat(page.getByLabel("Hide from contact list")).isVisible();
        assertThat(Pages.tab(page, "Numbers")).hasAttribute("aria-current", "page");
        page.navigate(stage.host().url() + "callflows/" + ID + "?step=s2");
        assertThat(page.locator(".cw-step h2")).hasText("Time of day");
        page.navigate(stage.host().url() + "callflows/" + ID + "/nonsense?step=s9");
        assertThat(Pages.tab(page, "Drawing")).hasAttribute("aria-current", "page");
        assertThat(settings(page)).isHidden();
    }

    @Test
    void theBarSaysHowItStandsAndWhyItCannotBePublished() throws Exception {
        Page page = opened(WIDTH, HEIGHT, "callflows/" + ID);
        assertThat(page.locator(".cw-standing")).hasText("Draftcallers do not reach it yet");
        Pages.publish(page);
        assertThat(page.locator(".cw-standing")).hasText("Liveversion 1");
        assertThat(page.locator(".cw-publish"))
                .hasAttribute("aria-description", "Nothing has changed since version 1 was published.");
        page.locator(".cw-publish").press("Enter");
        assertThat(page.locator(".cw-outcome")).isHidden();

        Pages.openTab(page, "Numbers");
        page.getByLabel("Hide from contact list").check();
        assertThat(page.locator(".cw-standing")).hasText("Draft with 1 changecallers get version 1");
        assertThat(page.locator(".cw-publish")).not().hasAttribute("aria-description", Pattern.compile(".*"));
    }

    @Test
    void theOpenCallflowIsInViewInItsList() throws Exception {
        for (int n = 0; n < 32; n++) {
            bring("other" + n, "Before it %02d".formatted(n));
        }
        Page page = opened(WIDTH, HEIGHT, "callflows/" + ID);
        assertThat(page.locator(".cw-row[aria-current]")).hasText(Pattern.compile(".*" + NAME + ".*"));
        assertThat(page.locator(".cw-row[aria-current]")).isInViewport();
    }

    @Test
    void theKeyboardSkipsTheRailAndTheList() throws Exception {
        Page page = opened(WIDTH, HEIGHT, "callflows/" + ID);
        page.locator("body").press("Tab");
        page.locator(".cw-skip").focus();
        assertThat(page.locator(".cw-skip")).isInViewport();
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
    }

    @Test
    void aToastMovesNothingAndGoesAwayUnlessItIsLookedAt() throws Exception {
        Page page = opened(WIDTH, HEIGHT, "callflows/" + ID);
        drawing(page).locator("[data-card=s3]").click();
        Await.until("the settings do not cover their step", Duration.ofSeconds(10), () -> {
            BoundingBox step = card(page, "s3");
            return step.x + step.width < settings(page).boundingBox().x;
        });
        page.locator(".cw-step").press("Escape");
        BoundingBox first = card(page, "s1");
        BoundingBox drawing = drawing(page).boundingBox();
        drawing(page).locator("[data-card=s3]").press("Delete");
        assertThat(Pages.toast(page)).containsText("was deleted.");
        assertSame(card(page, "s1"), first);
        assertSame(drawing(page).boundingBox(), drawing);
        Pages.toast(page).hover();
        page.waitForTimeout(7_000);
        assertThat(Pages.toast(page)).isVisible();
        page.mouse().move(700, 300);
        assertThat(Pages.toast(page)).hasCount(0);
        assertSame(card(page, "s1"), first);

        drawing(page).locator("[data-card=s2]").press("Delete");
        Pages.toast(page).getByText("Undo").click();
        card(page, "s2");
    }

    private static double share(Page page) {
        BoundingBox box = drawing(page).boundingBox();
        return box.width * box.height / (WIDTH * HEIGHT);
    }
}
