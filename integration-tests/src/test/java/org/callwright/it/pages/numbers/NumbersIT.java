package org.callwright.it.pages.numbers;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.callwright.it.stage.NewUser;
import org.callwright.it.stage.Pages;
import org.junit.jupiter.api.Test;

/** The list of numbers: what it shows, how it is searched, and what is done to a number. */
class NumbersIT extends OnNumbers {

    @Test
    void rowsSayWhoHasANumberAndLeadThere() throws Exception {
        add("+49 30 5550160 - 162");
        callflow("main", "Main line", "did:+49305550160");
        callflow("desk", "Front desk", "extension:200");
        stage.host().console("callwright:publish main");
        Page page = numbers();

        assertThat(rows(page)).hasText(new String[] {"030 5550160", "030 5550161", "030 5550162", "extension 200"});
        assertThat(states(page)).hasText(new String[] {"In use", "Spare", "Spare", "Not live yet"});
        assertThat(filter(page, "All")).hasText("All4");
        Pages.assertAccessible(page);

        page.locator(".cw-table-grid a", new Page.LocatorOptions().setHasText("Main line"))
                .click();
        assertThat(page.locator(".cw-callflow h1")).hasText("Main line");
    }

    @Test
    void aNumberIsFoundInAnyNotationByStateAndByKind() throws Exception {
        add("+49 30 5550160 - 169");
        add("200 - 209");
        callflow("main", "Main line", "did:+49305550161");
        Page page = numbers();
        assertThat(rows(page)).hasCount(20);

        for (String typed : new String[] {"+49 30 5550161", "0049305550161", "5550161", "main l"}) {
            search(page).fill(typed);
            assertThat(rows(page)).hasText(new String[] {"030 5550161"});
        }
        assertThat(page.locator(".cw-table-found")).hasText("1 of 20");
        search(page).fill("nothing like it");
        assertThat(page.getByText("No number is like that.")).isVisible();
        Pages.assertAccessible(page);
        search(page).fill("");

        filter(page, "In use").press("Enter");
        assertThat(rows(page)).hasText(new String[] {"030 5550161"});
        assertThat(filter(page, "In use")).hasAttribute("aria-pressed", "true");
        filter(page, "Spare").press(" ");
        assertThat(rows(page)).hasCount(19);
        page.locator(".cw-table-filters vaadin-select").click();
        page.getByText("Extensions", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(rows(page).first()).hasText("extension 200");
        assertThat(filter(page, "All")).hasText("All10");
    }

    @Test
    void aNumberIsReservedWithANoteByKeyboardAndNoCallflowGetsIt() throws Exception {
        add("+49 30 5550160 - 161");
        callflow("main", "Main line", "extension:200");
        Page page = numbers();
        row(page, "030 5550160").press("Enter");
        assertThat(dialog(page).getByLabel("Note")).isFocused();
        page.keyboard().type("for the X-ray room");
        dialog(page).getByRole(AriaRole.CHECKBOX).press(" ");
        Pages.assertAccessible(page);
        dialogButton(page, "Save").press("Enter");

        assertThat(states(page).first()).hasText("Reserved");
        assertThat(page.locator(".cw-table-grid")).containsText("for the X-ray room");
        assertThat(filter(page, "Reserved")).hasText("Reserved1");

        page.navigate(stage.host().url() + "callflows/main");
        Pages.openTab(page, "Numbers and settings");
        Locator input = page.locator(".cw-number-input input:visible");
        input.fill("030 5550160");
        page.locator(".cw-offer:visible").first().click();
        assertThat(page.locator(".cw-number-input:visible"))
                .containsText("The number 0305550160 is reserved: for the X-ray room.");
        assertThat(stage.host().console("callwright:export main")).doesNotContain("5550160");
    }

    @Test
    void aSpareNumberIsRemovedAndPutBackAndAUsedOneStays() throws Exception {
        add("+49 30 5550160 - 161");
        callflow("main", "Main line", "did:+49305550161");
        Page page = numbers();
        row(page, "030 5550161").click();
        assertThat(dialog(page)).containsText("Main line");
        assertThat(dialogButton(page, "Remove from the list")).isHidden();
        assertThat(dialog(page).getByText("Reserved:")).isHidden();
        page.keyboard().press("Escape");
        assertThat(dialog(page)).hasCount(0);

        row(page, "030 5550160").click();
        dialogButton(page, "Remove from the list").click();
        assertThat(rows(page)).hasText(new String[] {"030 5550161"});
        assertThat(Pages.toast(page)).containsText("030 5550160 was removed.");
        Pages.toast(page).getByText("Undo").click();
        assertThat(rows(page)).hasText(new String[] {"030 5550160", "030 5550161"});
    }

    /** The list follows what others do, and what was opened before is refused in words. */
    @Test
    void whatACallflowGotMeanwhileIsNotReservedAndSaidWhy() throws Exception {
        add("+49 30 5550160");
        Page page = numbers();
        row(page, "030 5550160").click();
        callflow("main", "Main line", "did:+49305550160");
        assertThat(states(page).first()).hasText("Not live yet");
        dialog(page).getByText("Reserved:").click();
        dialogButton(page, "Save").click();

        assertThat(dialog(page).locator(".cw-refusal"))
                .containsText("cannot be reserved while it is used by \"Main line\"");
        Pages.assertAccessible(page);
    }

    @Test
    void aViewerLooksAndChangesNothing() throws Exception {
        add("+49 30 5550160");
        Page page = numbers(NewUser.with(stage, "viewer").page());
        assertThat(Pages.button(page, "Add numbers")).isHidden();
        rows(page).first().click();
        assertThat(dialogButton(page, "Close")).isVisible();
        assertThat(dialogButton(page, "Save")).hasCount(0);
        assertThat(dialog(page).getByLabel("Note")).hasAttribute("readonly", Pattern.compile(".*"));
        Pages.assertAccessible(page);
    }
}
