package org.callwright.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is around the drawing: callflows are added, named, given numbers and deleted in a real browser. */
class CallflowsIT {
    private static final String HOSTILE = "<img src=x onerror=window.hacked=1>${SHELL(id)}";
    private static final String ENDS = "{ \"id\": \"s1\", \"action\": \"end-call\" }";

    @RegisterExtension
    static final StageExtension stage = StageExtension.shared();

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
        assertThat(title(page)).isFocused();
        assertThat(page).hasURL(Pattern.compile(".*/callflows/f[a-z0-9]{8}$"));
        assertThat(page.locator("callwright-canvas")).containsText("Nothing is drawn yet");
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
        assertThat(name(page)).hasValue("x".repeat(80));
        page.keyboard().press("Escape");
        assertThat(dialog(page)).hasCount(0);
        assertThat(Pages.button(page, "Add callflow")).isFocused();
    }

    @Test
    void aNewPublicNumberJoinsThePoolAndIsSpareWhenItIsRemoved() throws Exception {
        Page page = added("Pool one");
        addNumber(page).click();
        assertThat(number(page)).isFocused();
        number(page).fill("+49 (0)30 / 555-0301");
        Pages.assertAccessible(page);
        offer(page, "+49305550301").click();
        assertThat(dialog(page)).hasCount(0);
        assertThat(numbers(page)).hasText(new String[] {"+49305550301 from outside"});
        assertThat(Pages.row(page, "Pool one")).containsText("+49305550301");
        assertThat(page.locator("callwright-canvas [data-card='*start']")).containsText("+49305550301");

        Pages.button(page, "Remove +49305550301").click();
        assertThat(numbers(page)).hasCount(0);
        assertThat(addNumber(page)).isFocused();
        assertThat(Pages.row(page, "Pool one")).containsText("No number");

        Page other = added("Pool two");
        addNumber(other).click();
        number(other).fill("030 5550301");
        assertThat(dialog(other)).containsText("Spare numbers");
        offer(other, "+49305550301").click();
        assertThat(numbers(other)).hasText(new String[] {"+49305550301 from outside"});
    }

    @Test
    void anExtensionIsTypedAndUndoTakesItBack() throws Exception {
        Page page = added("Extension");
        page.locator("callwright-canvas").getByText("Click to add number").click();
        number(page).fill("3 11");
        offer(page, "extension").click();
        assertThat(numbers(page)).hasText(new String[] {"311 from the phones"});

        Pages.button(page, "Undo").click();
        assertThat(numbers(page)).hasCount(0);
        Pages.button(page, "Redo").click();
        assertThat(numbers(page)).hasText(new String[] {"311 from the phones"});
    }

    @Test
    void aNumberThatAnotherCallflowHasIsRefusedByItsName() throws Exception {
        stage.bring(flow("owner", HOSTILE, "did:0305550320", ENDS));
        Page page = added("Wants it too");
        addNumber(page).click();
        number(page).fill("(030) 555-0320");
        offer(page, "public number").click();
        assertThat(dialog(page))
                .containsText("The number 0305550320 already belongs to \"" + HOSTILE + "\". Choose another.");
        assertThat(number(page)).hasValue("(030) 555-0320");
        assertThat(number(page)).isFocused();
        Pages.assertAccessible(page);

        number(page).fill("+49 30 5550320");
        assertThat(dialog(page)).not().containsText("already belongs");
        offer(page, "public number").click();
        assertThat(dialog(page)).containsText("already belongs to \"" + HOSTILE);
        assertThat(page.evaluate("window.hacked")).isNull();
    }

    @Test
    void aNumberThatIsOnlyLiveElsewhereIsRefusedToo() throws Exception {
        stage.bring(flow("gaveup", "Gave it up", "extension:330", ENDS));
        assertThat(stage.host().console("callwright:publish gaveup")).contains("Live as version 1");
        stage.bring(flow("gaveup", "Gave it up", "extension:331", ENDS));
        Page page = added("Wants what is live");
        addNumber(page).click();
        number(page).fill("330");
        offer(page, "extension").click();
        assertThat(dialog(page)).containsText("belongs to \"Gave it up\" until that is published again");
    }

    @Test
    void aNumberOfThePbxAndAnEmergencyNumberAreRefused() throws Exception {
        Page page = added("Wants the PBX's");
        addNumber(page).click();
        number(page).fill("100");
        offer(page, "extension").click();
        assertThat(dialog(page)).containsText(Pattern.compile("The number 100 already belongs to the PBX: .*alice"));
        number(page).fill("112");
        offer(page, "extension").click();
        assertThat(dialog(page)).containsText("The number 112 is an emergency number and stays with the PBX.");
        number(page).fill("bob");
        assertThat(dialog(page)).containsText("That is no number.");
        assertThat(numbers(page)).hasCount(0);
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
        assertThat(page.locator("callwright-canvas [data-card='*start']")).containsText(HOSTILE);
        assertThat(page.evaluate("window.hacked")).isNull();

        Pages.button(page, "Undo").click();
        assertThat(title(page)).hasText("Misspelt");
        menu(page, "Rename");
        assertThat(rename(page)).isFocused();
        rename(page).fill("Spelt");
        Pages.button(page, "Publish").focus();
        assertThat(title(page)).hasText("Spelt");
    }

    @Test
    void theTwoFlagsAreKeptAndCanBeTakenBack() throws Exception {
        Page page = added("Flagged");
        page.getByLabel("Hide from contact list").check();
        page.getByLabel("List this callflow in Main Number").check();
        Page other = stage.loggedIn();
        Pages.row(other, "Flagged").click();
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

    @Test
    void withoutThePbxNumbersAreAddedUncheckedAndWhatIsLiveStays() throws Exception {
        stage.bring(flow("staying", "Staying", "extension:350", ENDS));
        assertThat(stage.host().console("callwright:publish staying")).contains("Live as version 1");
        Page page = stage.loggedIn();
        Pages.row(page, "Staying").click();
        assertThat(title(page)).hasText("Staying");
        stage.pbx().kill();
        assertThat(page.locator(".cw-pbx")).hasAttribute("data-answers", "false", Pages.WITHIN_A_MINUTE);

        addNumber(page).click();
        number(page).fill("351");
        offer(page, "extension").click();
        assertThat(numbers(page)).hasCount(2);
        assertThat(page.locator(".cw-number-note")).containsText("not checked now whether it has 351 itself");
        Pages.assertAccessible(page);

        menu(page, "Delete …");
        dialogButton(page, "Delete callflow").click();
        assertThat(dialog(page).getByRole(AriaRole.ALERT)).containsText("it can be deleted only when the PBX is back");
        Pages.assertAccessible(page);
        dialogButton(page, "Keep it").click();
        assertThat(Pages.row(page, "Staying")).isVisible();
    }

    /** A page with a callflow that was just added there. */
    private static Page added(String name) throws Exception {
        Page page = stage.loggedIn();
        Pages.button(page, "Add callflow").click();
        name(page).fill(name);
        dialogButton(page, "Add callflow").click();
        assertThat(title(page)).hasText(name);
        return page;
    }

    private static Locator dialog(Page page) {
        return page.getByRole(AriaRole.DIALOG);
    }

    private static Locator dialogButton(Page page, String name) {
        return dialog(page)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator name(Page page) {
        return page.getByLabel("Name", Pages.EXACT);
    }

    private static Locator title(Page page) {
        return page.locator(".cw-callflow h1");
    }

    private static Locator rename(Page page) {
        return page.getByLabel("Name of the callflow");
    }

    private static Locator addNumber(Page page) {
        return Pages.button(page, "Click to add number");
    }

    private static Locator number(Page page) {
        return page.getByLabel("Number", Pages.EXACT);
    }

    /** The numbers of the callflow, with where they are dialled from. */
    private static Locator numbers(Page page) {
        return page.locator(".cw-numbers .cw-number");
    }

    private static Locator offer(Page page, String text) {
        return dialog(page).locator("vaadin-button.cw-offer", new Locator.LocatorOptions().setHasText(text));
    }

    private static void menu(Page page, String item) {
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("More"))
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(item))
                .click();
    }

    private static String flow(String id, String name, String number, String step) {
        return """
                { "format": 1, "id": "%s", "name": "%s", "numbers": [ "%s" ], "start": "s1", "steps": [ %s ] }""".formatted(id, name, number, step);
    }
}
