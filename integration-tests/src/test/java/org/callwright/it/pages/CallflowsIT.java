package org.callwright.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.callwright.it.stage.Pages;
import org.junit.jupiter.api.Test;

/** Callflows are added, named, flagged and deleted in a real browser. */
class CallflowsIT extends OnCallflows {
    @Test
    void theFirstCallflowIsAddedWithTheKeyboardAlone() throws Exception {
        Page page = stage.loggedIn();
        assertThat(page.locator(".cw-hint")).containsText("Begin with Add callflow");
        Pages.button(page, "Add callflow").focus();
        page.keyboard().press("Enter");
        assertThat(name(page)).isFocused();
        assertThat(name(page)).hasValue("New callflow");
        Pages.assertAccessible(page);

        page.keyboard().type("  Typed over the name  ");
        page.keyboard().press("Enter");
        assertThat(title(page)).hasText("Typed over the name");
        assertThat(new CanvasPage(page).card("*start")).isFocused(); // where one begins to draw
        assertThat(page).hasURL(Pattern.compile(".*/callflows/f[a-z0-9]{8}$"));
        assertThat(page.locator("callwright-canvas")).containsText("What should callers get first?");
        assertThat(Pages.row(page, "Typed over the name").locator(".cw-row-numbers"))
                .hasText("No number");
    }

    @Test
    void aCallflowWithoutANameIsNotAddedAndNothingIsLost() throws Exception {
        Page page = stage.loggedIn();
        Pages.button(page, "Add callflow").click();
        name(page).fill("   ");
        dialogButton(page, "Add callflow").click();
        assertThat(dialog(page)).containsText("The name is missing.");
        assertThat(name(page)).isFocused();
        Pages.assertAccessible(page);

        name(page).fill("x".repeat(200));
        dialogButton(page, "Add callflow").click();
        assertThat(dialog(page)).containsText("it has 200 characters, and 80 are the most");
        assertThat(name(page)).hasValue("x".repeat(200));
        page.keyboard().press("Escape");
        assertThat(dialog(page)).hasCount(0);
        assertThat(Pages.button(page, "Add callflow")).isFocused();
    }

    @Test
    void aCallflowIsRenamedInPlace() throws Exception {
        Page page = added("Misspelt");
        title(page).click();
        assertThat(rename(page)).isFocused();
        Pages.assertAccessible(page);
        rename(page).fill("Never kept");
        page.keyboard().press("Escape");
        assertThat(title(page)).hasText("Misspelt");
        assertThat(title(page)).isFocused();

        page.keyboard().press("Enter");
        rename(page).fill(" ");
        page.keyboard().press("Enter");
        assertThat(page.locator(".cw-name")).containsText("The name is missing.");
        rename(page).fill(HOSTILE);
        page.keyboard().press("Enter");
        assertThat(title(page)).hasText(HOSTILE);
        assertThat(title(page)).isFocused();
        assertThat(Pages.row(page, HOSTILE).first()).isVisible();
        assertThat(page.locator("callwright-canvas [role=tree]")).hasAttribute("aria-label", "Steps of " + HOSTILE);
        assertThat(page.evaluate("window.hacked")).isNull();

        Pages.button(page, "Undo").click();
        assertThat(title(page)).hasText("Misspelt");
        menu(page, "Rename");
        assertThat(rename(page)).isFocused();
        rename(page).fill("Spelt");
        Pages.tab(page, "Drawing").focus();
        assertThat(title(page)).hasText("Spelt");
    }

    @Test
    void theTwoFlagsAreKeptAndCanBeTakenBack() throws Exception {
        Page page = added("Flagged");
        Pages.openTab(page, "Numbers and settings");
        page.getByLabel("Hide from contact list").check();
        page.getByLabel("List this callflow in Main Number").check();
        Page other = stage.loggedIn();
        Pages.row(other, "Flagged").click();
        assertThat(title(other)).isFocused(); // or the keyboard would be led there later
        Pages.openTab(other, "Numbers and settings");
        assertThat(other.getByLabel("Hide from contact list")).isChecked();
        assertThat(other.getByLabel("List this callflow in Main Number")).isChecked();

        Pages.button(page, "Undo").click();
        assertThat(page.getByLabel("List this callflow in Main Number")).not().isChecked();
        assertThat(other.getByLabel("List this callflow in Main Number")).not().isChecked();
        assertThat(other.getByLabel("Hide from contact list")).isChecked();
        Pages.assertAccessible(page);
    }

    @Test
    void whatIsLiveIsDeletedFromThePbxFirst() throws Exception {
        stage.bring(flow("doomed", "Doomed", "extension:340", ENDS));
        stage.bring(flow("other", "Other", "extension:341", ENDS));
        assertThat(stage.host().console("callwright:publish doomed")).contains("Live as version 1");
        Page page = stage.loggedIn();
        Pages.row(page, "Doomed").click();
        assertThat(title(page)).hasText("Doomed");
        menu(page, "Delete …");
        assertThat(dialog(page)).containsText("Delete \"Doomed\"?");
        assertThat(dialog(page)).containsText("Whoever dials 340 then gets what the PBX itself does");
        assertThat(dialogButton(page, "Keep it")).isFocused();
        Pages.assertAccessible(page);
        dialogButton(page, "Keep it").click();
        assertThat(dialog(page)).hasCount(0);
        assertThat(stage.pbx().cli("dialplan show 340@callwright-internal")).contains("'340' =>");

        menu(page, "Delete …");
        dialogButton(page, "Delete callflow").click();
        assertThat(Pages.row(page, "Doomed")).hasCount(0);
        assertThat(dialog(page)).hasCount(0);
        assertThat(stage.pbx().cli("dialplan show 340@callwright-internal")).doesNotContain("'340' =>");
        assertThat(stage.pbx().cli("dialplan show")).doesNotContain("callwright-doomed");
        page.navigate(stage.host().url() + "callflows/doomed");
        assertThat(page.locator("h1")).hasText("This callflow is not there");
    }

    private static Locator rename(Page page) {
        return page.getByLabel("Name of the callflow");
    }
}
