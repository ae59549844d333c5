package org.callwright.it.pages.frame;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.callwright.it.stage.Pages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The start of a drawing opens what the callflow is called, who reaches it, and which lists show it. */
class StartPanelIT extends OnFrame {
    private static final Pattern AT_START = Pattern.compile(".*/callflows/" + ID + "\\?step=start$");

    @BeforeEach
    void aCallflowIsThere() throws Exception {
        bring(ID, NAME);
    }

    @Test
    void aClickOnTheStartOpensNameNumbersAndFlags() throws Exception {
        Page page = opened(1440, 900, "callflows/" + ID);
        start(page).click();
        assertThat(settings(page)).hasAttribute("aria-label", "A call comes in");
        assertThat(settings(page).locator(".cw-digits")).hasCount(1);
        assertThat(page).hasURL(AT_START);
        Pages.assertAccessible(page);

        field(page, "Name").fill("Front desk");
        page.keyboard().press("Tab");
        assertThat(page).hasTitle("Front desk – Callwright");
        field(page, "Name").fill(" ");
        page.keyboard().press("Tab");
        assertThat(settings(page)).containsText("The name is missing.");
        field(page, "List this callflow in Main Number").check();
        field(page, "Hide from contact list").check();
        assertThat(page.locator(".cw-standing")).containsText("Draft");

        page.keyboard().press("Escape");
        assertThat(settings(page)).isHidden();
        assertThat(start(page)).isFocused();
        assertThat(page).hasURL(Pattern.compile(".*/callflows/" + ID + "$"));
        Pages.openTab(page, "Numbers");
        assertThat(page.getByLabel("List this callflow in Main Number")).isChecked();
        assertThat(page.getByLabel("Hide from contact list")).isChecked();
    }

    @Test
    void theAddressOpensItAndAStepTakesItsPlace() throws Exception {
        Page page = opened(1440, 900, "callflows/" + ID + "?step=start");
        assertThat(field(page, "Name")).hasValue(NAME);
        page.reload();
        assertThat(field(page, "Name")).hasValue(NAME);
        drawing(page).locator("[data-card=s1]").click();
        assertThat(settings(page)).hasAttribute("aria-label", "Play media");
        page.navigate(stage.host().url() + "callflows/" + ID + "?step=no%20step");
        assertThat(page.locator(".cw-callflow h1")).hasText(NAME);
        assertThat(settings(page)).isHidden();
    }

    @Test
    void byKeyboardANumberIsAddedWhereThereIsNone() throws Exception {
        stage.bring("{ \"format\": 1, \"id\": \"bare\", \"name\": \"" + NAME + "\", \"numbers\": [], \"steps\": [] }");
        Page page = opened(1440, 900, "callflows/bare");
        start(page).press("Enter");
        assertThat(field(page, "Add a number")).isFocused();
        page.keyboard().type("287");
        assertThat(settings(page).locator(".cw-offer")).hasCount(1);
        page.keyboard().press("Enter");
        assertThat(start(page)).containsText("287");
        assertThat(field(page, "Add a number")).isFocused();
        assertThat(field(page, "Add a number")).hasValue("");
        page.keyboard().press("Escape");
        start(page).press("Enter");
        assertThat(field(page, "Name")).isFocused();
    }

    private static Locator start(Page page) {
        return drawing(page).locator("[data-card='*start']");
    }

    private static Locator field(Page page, String label) {
        return settings(page).getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }
}
