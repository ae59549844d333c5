package org.callwright.it.pages.numbers;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.callwright.it.stage.Pages;
import org.junit.jupiter.api.Test;

/** Numbers are added after a look at what that would do, and the list stays quick with many. */
class AddNumbersIT extends OnNumbers {

    @Test
    void theFirstNumbersAreAddedFromAnEmptyPageAndTakenBack() throws Exception {
        Page page = numbers();
        assertThat(page.locator(".cw-hint")).containsText("No numbers yet");
        assertThat(page.locator(".cw-table-grid")).isHidden();
        Pages.assertAccessible(page);

        page.locator(".cw-hint vaadin-button[theme~=primary]").press("Enter");
        assertThat(typed(page)).isFocused();
        page.keyboard().type("+49 30 5550160 - 169");
        assertThat(sum(page, "added")).hasText("10 would be added");
        dialog(page).getByLabel("Note for all of them").fill("Branch Mitte");
        dialogButton(page, "Add 10 numbers").press("Enter");

        assertThat(rows(page)).hasCount(10);
        assertThat(page.locator(".cw-table-grid")).containsText("Branch Mitte");
        assertThat(Pages.toast(page)).containsText("10 numbers were added.");
        Pages.toast(page).getByText("Undo").click();
        assertThat(page.locator(".cw-hint")).containsText("No numbers yet");
    }

    @Test
    void aLookSaysLineByLineWhyAndNothingIsAddedByHalves() throws Exception {
        add("+49 30 5550162");
        Page page = numbers();
        Pages.button(page, "Add numbers").click();
        typed(page).fill("+49 30 5550160 - 164\n+49 30 5550170\nFront desk");
        assertThat(sum(page, "added")).hasText("5 would be added");
        assertThat(sum(page, "present")).hasText("1 is there already and stays as it is");
        assertThat(sum(page, "wrong")).hasText("1 cannot be added");
        assertThat(page.locator(".cw-add-lines li").first()).containsText("Front deskThat is no number.");
        assertThat(page.locator(".cw-add-lines")).containsText("030 5550162in the list already, spare");
        Pages.assertAccessible(page);

        dialogButton(page, "Add 5 numbers").click();
        assertThat(dialog(page).locator(".cw-refusal"))
                .hasText("Nothing was added: correct or delete the line that is wrong first.");
        assertThat(rows(page)).hasCount(1);

        typed(page).fill("+49 30 5550160 - 164\n+49 30 5550170");
        assertThat(sum(page, "wrong")).hasCount(0);
        dialogButton(page, "Add 5 numbers").click();
        assertThat(rows(page)).hasCount(6);
    }

    /** Fifty thousand are counted where no page is needed: NumberListSearchTest. */
    @Test
    void ofTenThousandNumbersThePageHasThoseInTheWindow() throws Exception {
        add("+49305000000..+49305009999");
        Page page = numbers();
        assertThat(filter(page, "All")).hasText("All10.000");
        assertThat(rows(page).first()).hasText("030 5000000");
        assertThat(page.locator(".cw-number-open").count())
                .as("rows in the page")
                .isBetween(10, 200);

        page.evaluate("document.querySelector('.cw-table-grid').scrollToIndex(9999)");
        assertThat(row(page, "030 5009999")).isVisible();
        assertThat(page.locator(".cw-number-open").count())
                .as("rows in the page")
                .isBetween(10, 200);

        search(page).fill("0049 30 5001234");
        assertThat(rows(page)).hasText(new String[] {"030 5001234"});
        assertThat(page.locator(".cw-table-found")).hasText("1 of 10.000");
    }

    private static Locator typed(Page page) {
        return dialog(page).getByLabel("Numbers", new Locator.GetByLabelOptions().setExact(true));
    }

    private static Locator sum(Page page, String kind) {
        return page.locator(".cw-add-sums [data-finding='" + kind + "']");
    }
}
