package org.callwright.it.pages.numbers;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.callwright.it.stage.NewUser;
import org.callwright.it.stage.Pages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A number is given to another callflow after a look at what callers get then. */
class MoveNumberIT extends OnNumbers {
    private static final String NUMBER = "030 5550160";

    @BeforeEach
    void callflows() throws Exception {
        callflow("main", "Main line", "did:+49305550160");
        callflow("support", "Support", "did:+49305550170");
        callflow("night", "Night", "did:+49305550180");
        stage.publish("main");
        stage.publish("support");
    }

    @Test
    void aLiveNumberMovesByMouseAndTheHistorySaysSo() throws Exception {
        Page page = numbers();
        row(page, NUMBER).click();
        dialogButton(page, "Move to another callflow …").click();
        choose(page, "Support");
        assertThat(sentences(page, "effects")).hasText(new String[] {
            "Callers of +49305550160 now reach \"Main line\": calls begin with \"End call\".",
            "Afterwards they reach \"Support\": calls begin with \"End call\".",
            "Calls in progress finish as they began."
        });
        Pages.assertAccessible(page);
        dialogButton(page, "Move the number").click();

        assertThat(Pages.toast(page)).containsText("Callers of 030 5550160 now reach \"Support\".");
        assertThat(dialog(page)).hasCount(0);
        assertThat(usersOf(page, NUMBER)).hasText("Support");
        assertThat(stage.pbx().cli("dialplan show +49305550160@callwright-inbound"))
                .contains("callwright-support-live");

        page.navigate(stage.host().url() + "callflows/support");
        Pages.openTab(page, "Versions");
        assertThat(page.locator(".cw-versions li").first()).containsText("+49305550160 came from \"Main line\"");
    }

    @Test
    void itIsDoneByKeyboardToo() throws Exception {
        Page page = numbers();
        row(page, NUMBER).press("Enter");
        dialogButton(page, "Move to another callflow …").press("Enter");
        assertThat(input(page)).isFocused();
        dialogButton(page, "Move the number").press("Enter");
        assertThat(mover(page).locator(".cw-refusal")).hasText("Choose a callflow first.");
        input(page).focus();
        page.keyboard().type("supp");
        assertThat(page.locator("vaadin-combo-box-item:visible")).hasText(new String[] {"Support"});
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(sentences(page, "effects")).hasCount(3);
        dialogButton(page, "Move the number").press("Enter");

        assertThat(usersOf(page, NUMBER)).hasText("Support");
    }

    @Test
    void whatIsInTheWayIsSaidBeforeAnythingIsDone() throws Exception {
        Page page = numbers();
        row(page, NUMBER).click();
        dialogButton(page, "Move to another callflow …").click();
        choose(page, "Night");
        assertThat(sentences(page, "obstacles")).containsText(new String[] {"\"Night\" is not live"});
        Pages.assertAccessible(page);
        dialogButton(page, "Move the number").click();
        assertThat(mover(page).locator(".cw-refusal")).hasText("Nothing was changed: see above what to do first.");

        input(page).fill("nobody");
        input(page).press("Enter");
        assertThat(mover(page)).containsText("The list has no \"nobody\". Choose one from it.");
    }

    @Test
    void whatSomebodyPublishedMeanwhileIsShownAgain() throws Exception {
        Page page = numbers();
        row(page, NUMBER).click();
        dialogButton(page, "Move to another callflow …").click();
        choose(page, "Support");
        assertThat(sentences(page, "effects")).hasCount(3);
        stage.publish("support");
        dialogButton(page, "Move the number").click();
        assertThat(mover(page)).containsText("Something changed while you read. This is how it is now.");

        dialogButton(page, "Move the number").click();
        assertThat(usersOf(page, NUMBER)).hasText("Support");
    }

    @Test
    void aNumberThatNobodyReachesGoesFromDraftToDraft() throws Exception {
        add("+49 30 5550190");
        Page page = numbers();
        row(page, "030 5550180").click();
        dialogButton(page, "Move to another callflow …").click();
        choose(page, "Main line");
        assertThat(sentences(page, "effects")).hasCount(3);
        dialogButton(page, "Move the number").click();
        assertThat(Pages.toast(page)).containsText("The draft of \"Main line\" has 030 5550180 now.");

        row(page, "030 5550190").click();
        dialogButton(page, "Give to a callflow …").click();
        choose(page, "Night");
        dialogButton(page, "Move the number").click();
        assertThat(usersOf(page, "030 5550190")).containsText("Night");
        assertThat(stage.host().console("callwright:export night")).contains("+49305550190");
    }

    @Test
    void aNoteThatWasTypedBeforeIsKept() throws Exception {
        Page page = numbers();
        row(page, NUMBER).click();
        dialog(page).getByLabel("Note").fill("the old main number");
        dialogButton(page, "Move to another callflow …").click();
        choose(page, "Support");
        dialogButton(page, "Move the number").click();

        assertThat(page.locator(".cw-table-grid")).containsText("the old main number");
        assertThat(dialog(page)).hasCount(0);
    }

    @Test
    void inGermanNothingIsLeftInEnglish() throws Exception {
        Page page = stage.loggedIn(stage.chromium().open(new Browser.NewContextOptions().setLocale("de-DE")));
        page.navigate(stage.host().url() + "numbers");
        row(page, NUMBER).click();
        dialogButton(page, "Zu einem anderen Callflow verschieben …").click();
        choose(page, "Support");
        assertThat(sentences(page, "effects")).hasText(new String[] {
            "Anrufer von +49305550160 erreichen jetzt „Main line“: Anrufe beginnen mit „Anruf beenden“.",
            "Danach erreichen sie „Support“: Anrufe beginnen mit „Anruf beenden“.",
            "Laufende Anrufe enden, wie sie begonnen haben."
        });
        choose(page, "Night");
        assertThat(sentences(page, "obstacles")).containsText(new String[] {"„Night“ ist nicht live"});
        Pages.assertAccessible(page);
    }

    @Test
    void aViewerMovesNothing() throws Exception {
        Page page = numbers(NewUser.with(stage, "viewer").page());
        rows(page).first().click();
        assertThat(dialogButton(page, "Close")).isVisible();
        assertThat(dialogButton(page, "Move to another callflow …")).isHidden();
    }

    private static void choose(Page page, String callflow) {
        mover(page).locator("vaadin-combo-box").getByRole(AriaRole.COMBOBOX).click();
        page.locator("vaadin-combo-box-item:visible", new Page.LocatorOptions().setHasText(callflow))
                .click();
    }

    private static Locator mover(Page page) {
        return page.locator(".cw-move-number").first();
    }

    private static Locator input(Page page) {
        return mover(page).locator("vaadin-combo-box input");
    }

    private static Locator sentences(Page page, String kind) {
        return page.locator(".cw-move-findings [data-kind='" + kind + "'] li");
    }

    /** The callflows beside a number. */
    private static Locator usersOf(Page page, String number) {
        int at = rows(page).allTextContents().indexOf(number);
        return page.locator(".cw-table-links:visible").nth(at);
    }
}
