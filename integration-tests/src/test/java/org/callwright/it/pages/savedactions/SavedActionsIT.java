package org.callwright.it.pages.savedactions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.callwright.it.pages.CanvasPage;
import org.callwright.it.stage.Pages;
import org.junit.jupiter.api.Test;

/** The page of saved actions: each is added, filled in, published, renamed and deleted there. */
class SavedActionsIT extends OnSavedActions {
    private static final String HOSTILE = "<img src=x onerror=window.hacked=1>${SHELL(id)}";

    @Test
    void theFirstIsAddedWithTheKeyboardAlone() throws Exception {
        Page page = stage.loggedIn();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Saved actions"))
                .focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".cw-hint")).containsText("No saved actions yet");
        Pages.assertAccessible(page);

        Pages.button(page, "Add saved action").focus();
        page.keyboard().press("Enter");
        Locator search =
                dialog(page).getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Search actions"));
        assertThat(search).isFocused();
        page.keyboard().type("opening");
        assertThat(dialog(page).locator("[data-choice]")).containsText(new String[] {"Time of day"});
        while (page.locator("[data-choice='time-of-day']:focus").count() == 0) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        assertThat(name(page)).isFocused();
        assertThat(name(page)).hasValue("Time of day");
        Pages.assertAccessible(page);
        page.keyboard().type("Opening hours");
        page.keyboard().press("Enter");

        assertThat(title(page)).hasText("Opening hours");
        assertThat(title(page)).isFocused();
        assertThat(page).hasURL(Pattern.compile(".*/saved-actions/f[a-z0-9]{8}$"));
        assertThat(Pages.row(page, "Opening hours")).containsText("Time of day");
    }

    @Test
    void itIsFilledInUndoneAndPublished() throws Exception {
        bringHours("{ \"mode\": \"BY_THE_CLOCK\", \"zone\": \"Europe/Berlin\" }");
        Page page = saved("Opening hours");
        Pages.problems(page).locator(".cw-where").first().click();
        paper(page)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Add").setExact(true))
                .first()
                .click();
        fill(page, "Name", "day");
        assertThat(page.locator(".cw-its-branches li")).hasText(new String[] {"day", "Otherwise"}); // it was saved
        decide(page, "Always open");
        assertThat(page.locator(".cw-its-branches li")).hasText(new String[] {"day", "Otherwise"});
        Pages.button(page, "Undo").click();
        assertThat(paper(page).locator("vaadin-select").last()).containsText("By the clock");
        Pages.button(page, "Redo").click();
        assertThat(paper(page).locator("vaadin-select").last()).containsText("Always open");
        Pages.assertAccessible(page);

        Pages.publish(page);
        assertThat(Pages.toast(page)).containsText("Live as version 1. Callflows that use it go by it from now on.");
        assertThat(page.locator(".cw-users")).containsText("Nothing yet.");
    }

    @Test
    void whatUsesItIsSaidAndWhileSomethingDoesItIsNotDeleted() throws Exception {
        bringLiveShop();
        Page page = saved("Opening hours");
        assertThat(page.locator(".cw-users li")).hasText(new String[] {"Shoplive"});
        Pages.button(page, "More").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Delete …"))
                .click();
        assertThat(dialog(page)).containsText("It is still used by \"Shop\".");
        assertThat(Pages.button(page, "Delete saved action")).hasCount(0);
        Pages.assertAccessible(page);
        page.keyboard().press("Escape");

        page.locator(".cw-users").getByRole(AriaRole.LINK).click();
        assertThat(title(page)).hasText("Shop");
    }

    @Test
    void otherBrowsersSeeAtOnceWhatIsAddedAndRenamed() throws Exception {
        bringLiveShop();
        Page other = callflow("shop", "Shop");
        other.evaluate("window.neverReloaded = true");
        Page page = added("Queue music", "play-media");
        Locator entry = other.locator("[data-action='" + action(page, "Queue music") + "']");
        assertThat(entry).hasText("Queue music");

        page.locator(".cw-name-shown").click();
        page.getByLabel("Name of the saved action").fill("Waiting music");
        page.keyboard().press("Enter");
        assertThat(entry).hasText("Waiting music");
        assertThat(Pages.row(page, "Waiting music")).isVisible();
        assertThat(other.evaluate("window.neverReloaded")).isEqualTo(true);

        Pages.button(page, "More").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Delete …"))
                .click();
        Pages.button(page, "Delete saved action").click();
        assertThat(entry).hasCount(0);
        assertThat(Pages.row(page, "Waiting music")).hasCount(0);
    }

    @Test
    void namesOfAnyKindAreTextAndNeverWiderThanThePage() throws Exception {
        bringLiveShop();
        Page page = added(HOSTILE, "end-call");
        assertThat(title(page)).hasText(HOSTILE);
        Pages.publish(page);
        added(page, "W".repeat(80), "end-call");
        assertThat(page.evaluate("window.hacked ?? 'text'")).isEqualTo("text");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);

        Page drawing = callflow("shop", "Shop");
        CanvasPage canvas = new CanvasPage(drawing);
        canvas.drop(action(page, "W".repeat(80)), canvas.branch("s2/next"));
        assertThat(linked(drawing)).containsText("W".repeat(80));
        // The lists of actions reach into the padding around them on purpose, so what holds them is left out.
        assertThat(drawing.evaluate("""
                        () => [...document.querySelectorAll('.cw-floating-content, .cw-floating-content *')]
                            .filter(each => !each.matches('.cw-palette, .cw-finder, .cw-palette-groups'))
                            .filter(each => each.clientWidth > 0 && each.scrollWidth > each.clientWidth + 1
                                && (each.matches('.cw-floating-content') || getComputedStyle(each).overflowX === 'visible'))
                            .map(each => each.localName + '.' + each.className)""")).isEqualTo(List.of());
    }

    private static Page added(String name, String action) throws Exception {
        Page page = stage.loggedIn();
        page.navigate(stage.host().url() + "saved-actions");
        added(page, name, action);
        return page;
    }

    private static void added(Page page, String name, String action) {
        Pages.button(page, "Add saved action").click();
        page.locator("[data-choice='" + action + "']").click();
        assertThat(name(page)).isFocused(); // with a name proposed, which would else come later
        name(page).fill(name);
        page.keyboard().press("Enter");
        assertThat(title(page)).hasText(name);
    }

    /** The id of a saved action in the palette, by where the list leads: the page's own address may come a moment later. */
    private static String action(Page page, String name) {
        return "saved:" + Pages.row(page, name).getAttribute("href").replaceAll(".*/", "");
    }

    private static void fill(Page page, String label, String value) {
        paper(page)
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .last()
                .fill(value);
        page.keyboard().press("Tab");
    }
}
