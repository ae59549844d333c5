package org.callwright.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.callwright.it.stage.Pages;
import org.junit.jupiter.api.Test;

/** A callflow's numbers: they are added and removed on its page, and refused if another has them. */
class CallflowNumbersIT extends OnCallflows {
    @Test
    void aNewPublicNumberJoinsThePoolAndIsSpareWhenItIsRemoved() throws Exception {
        Page page = settings(added("Pool one"));
        number(page).fill("+49 (0)30 / 555-0301");
        Pages.assertAccessible(page);
        assertThat(adding(page)).containsText("+49 30 5550301 · public number");
        offer(page, "+49305550301").click();
        assertThat(numbers(page)).hasText(new String[] {"+49305550301 from outside"});
        assertThat(Pages.row(page, "Pool one")).containsText("+49305550301");
        Pages.openTab(page, "Drawing");
        assertThat(page.locator("callwright-canvas [data-card='*start']")).containsText("+49305550301");
        settings(page);

        Pages.button(page, "Remove +49305550301").click();
        assertThat(numbers(page)).hasCount(0);
        assertThat(number(page)).isFocused();
        assertThat(Pages.row(page, "Pool one")).containsText("No number");

        Page other = settings(added("Pool two"));
        number(other).click();
        number(other).fill("030 5550301");
        assertThat(adding(other)).containsText("Spare numbers");
        offer(other, "+49305550301").click();
        assertThat(numbers(other)).hasText(new String[] {"+49305550301 from outside"});
    }

    @Test
    void anExtensionIsTypedAndUndoTakesItBack() throws Exception {
        Page page = added("Extension");
        page.locator("callwright-canvas").getByText("Add a number").click();
        assertThat(number(page)).isFocused();
        number(page).fill("3 11");
        offer(page, "extension").click();
        settings(page);
        assertThat(numbers(page)).hasText(new String[] {"311 from the phones"});

        Pages.button(page, "Undo").click();
        assertThat(numbers(page)).hasCount(0);
        Pages.button(page, "Redo").click();
        assertThat(numbers(page)).hasText(new String[] {"311 from the phones"});
    }

    /** As when a browser fills in a field: nothing tells of the focus before. */
    @Test
    void whatIsTypedBeforeTheFocusIsToldIsSuggestedToo() throws Exception {
        Page page = settings(added("Filled in"));
        page.locator(".cw-number-input vaadin-text-field")
                .evaluate("field => { field.value = '030 5550399'; field.dispatchEvent(new Event('input')); }");
        assertThat(adding(page)).containsText("public number, joins the list");
    }

    @Test
    void aNumberThatAnotherCallflowHasIsRefusedByItsName() throws Exception {
        stage.bring(flow("owner", HOSTILE, "did:0305550320", ENDS));
        Page page = settings(added("Wants it too"));
        number(page).click();
        number(page).fill("(030) 555-0320");
        offer(page, "public number").click();
        assertThat(adding(page))
                .containsText("The number 0305550320 already belongs to \"" + HOSTILE + "\". Choose another.");
        assertThat(number(page)).hasValue("(030) 555-0320");
        assertThat(number(page)).isFocused();
        Pages.assertAccessible(page);

        number(page).fill("+49 30 5550320");
        assertThat(adding(page)).not().containsText("already belongs");
        offer(page, "public number").click();
        assertThat(adding(page)).containsText("already belongs to \"" + HOSTILE);
        assertThat(page.evaluate("window.hacked")).isNull();
    }

    @Test
    void aNumberThatIsOnlyLiveElsewhereIsRefusedToo() throws Exception {
        stage.bring(flow("gaveup", "Gave it up", "extension:330", ENDS));
        assertThat(stage.host().console("callwright:publish gaveup")).contains("Live as version 1");
        stage.bring(flow("gaveup", "Gave it up", "extension:331", ENDS));
        Page page = settings(added("Wants what is live"));
        number(page).click();
        number(page).fill("330");
        offer(page, "extension").click();
        assertThat(adding(page)).containsText("belongs to \"Gave it up\" until that is published again");
    }

    @Test
    void aNumberOfThePbxAndAnEmergencyNumberAreRefused() throws Exception {
        Page page = settings(added("Wants the PBX's"));
        number(page).click();
        number(page).fill("100");
        offer(page, "100").click();
        assertThat(adding(page)).containsText(Pattern.compile("The number 100 already belongs to the PBX: .*alice"));
        number(page).fill("112");
        offer(page, "112").click();
        assertThat(adding(page)).containsText("The number 112 is an emergency number and stays with the PBX.");
        number(page).fill("bob");
        assertThat(adding(page)).containsText("That is no number.");
        assertThat(numbers(page)).hasCount(0);
    }

    @Test
    void withoutThePbxNumbersAreAddedUncheckedAndWhatIsLiveStays() throws Exception {
        stage.bring(flow("staying", "Staying", "extension:350", ENDS));
        assertThat(stage.host().console("callwright:publish staying")).contains("Live as version 1");
        Page page = stage.loggedIn();
        Pages.row(page, "Staying").click();
        assertThat(title(page)).hasText("Staying");
        settings(page);
        stage.pbx().kill();
        assertThat(page.locator(".cw-pbx")).hasAttribute("data-answers", "false");

        number(page).click();
        number(page).fill("351");
        offer(page, "extension").click();
        assertThat(numbers(page)).hasCount(2);
        assertThat(page.locator(".cw-number-note:visible")).containsText("not checked now whether it has 351 itself");
        Pages.assertAccessible(page);

        menu(page, "Delete …");
        dialogButton(page, "Delete callflow").click();
        assertThat(dialog(page).getByRole(AriaRole.ALERT)).containsText("it can be deleted only when the PBX is back");
        Pages.assertAccessible(page);
        dialogButton(page, "Keep it").click();
        assertThat(Pages.row(page, "Staying")).isVisible();
    }

    private static Page settings(Page page) {
        Pages.openTab(page, "Numbers and settings");
        return page;
    }

    /** The field in the tab, or in what the start opens. */
    private static Locator number(Page page) {
        return page.locator(".cw-number-input input:visible");
    }

    /** The field with what is offered and said below it. */
    private static Locator adding(Page page) {
        return page.locator(".cw-number-input:visible");
    }

    /** The numbers of the callflow, with where they are dialled from. */
    private static Locator numbers(Page page) {
        return page.locator(".cw-numbers .cw-number:visible");
    }

    private static Locator offer(Page page, String text) {
        return adding(page).locator("vaadin-button.cw-offer", new Locator.LocatorOptions().setHasText(text));
    }
}
