package org.callwright.it.pages.numbers;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callwright.it.stage.Pages;
import org.junit.jupiter.api.Test;

/** Numbers are imported from a CSV file after a look at each row, and exported as one. */
class ImportNumbersIT extends OnNumbers {

    @Test
    void aFileIsLookedAtRowByRowAndImportedWithoutWhatIsWrong() throws Exception {
        add("+49 30 5550163");
        Page page = importing();
        choose(page, """
                Rufnummer;Notiz;Reserviert;Trunk
                +49 30 5550160;Ward 3;ja;a
                030 5550 7O3;;;
                +49 30 5550163;;;
                +49 30 5550170 - 179;;;
                """);

        assertThat(sum(page, "added")).hasText("11 would be added");
        assertThat(sum(page, "present")).hasText("1 is there already and stays as it is");
        assertThat(sum(page, "wrong")).hasText("1 cannot be added");
        assertThat(dialog(page)).containsText("numbers.csv: 4 rows, separated by semicolons. Not read: Trunk.");
        assertThat(outcomes(page)).hasText(new String[] {
            "1 number would be added, reserved",
            "That is no number. A number has up to 31 digits, * and #, and may have a + in front.",
            "in the list already, spare",
            "10 numbers would be added"
        });
        Pages.assertAccessible(page);
        dialogButton(page, "Import 11 numbers").click();
        assertThat(dialog(page).locator(".cw-refusal")).containsText("Nothing was imported: leave out the line");
        assertThat(rows(page)).hasCount(1);

        dialog(page).getByLabel("Show only the line that is wrong").press(" ");
        assertThat(outcomes(page)).hasCount(1);
        dialog(page)
                .getByLabel("Leave out the line that is wrong and take the rest")
                .press(" ");
        dialogButton(page, "Import 11 numbers").press("Enter");
        assertThat(rows(page)).hasCount(12);
        assertThat(page.locator(".cw-table-grid")).containsText("Ward 3");
        assertThat(filter(page, "Reserved")).hasText("Reserved1");
        Pages.toast(page).getByText("Undo").click();
        assertThat(rows(page)).hasText(new String[] {"030 5550163"});
    }

    @Test
    void whatIsNoListOfNumbersIsRefusedInASentenceAndAnotherFileCanBeChosen() throws Exception {
        Page page = importing();
        dialogButton(page, "Import numbers").click();
        assertThat(dialog(page).locator(".cw-refusal")).hasText("Choose a file first.");
        choose(page, "Telephone,Who\n0305550160,Main line");
        assertThat(dialog(page).locator(".cw-refusal"))
                .containsText("numbers.csv was not imported. The file has no column \"Number\".");
        file(page, "Rufnummer;B\u00fcro".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(dialog(page).locator(".cw-refusal")).containsText("This file is not in UTF-8.");
        Pages.assertAccessible(page);

        choose(page, "+49 30 5550160");
        assertThat(dialog(page).locator(".cw-refusal")).isHidden();
        dialogButton(page, "Import 1 number").click();
        assertThat(rows(page)).hasText(new String[] {"030 5550160"});
    }

    @Test
    void ofFiftyThousandRowsThePageHasThoseInTheWindow() throws Exception {
        Page page = importing();
        choose(
                page,
                IntStream.range(0, 49_999)
                        .mapToObj("+4930%07d\n"::formatted)
                        .collect(Collectors.joining("", "Number\n", "nonsense\n")));
        assertThat(sum(page, "added")).hasText("49.999 would be added");
        assertThat(outcomes(page).count()).as("rows in the page").isBetween(5, 100);
        dialog(page).getByLabel("Show only the line that is wrong").press(" ");
        assertThat(outcomes(page)).hasCount(1);
        Pages.assertAccessible(page);
    }

    @Test
    void theNumbersThatAreShownAreSavedAsAFileThatCanBeImported() throws Exception {
        add("+49 30 5550160 - 161");
        add("200");
        Page page = numbers();
        search(page).fill("5550161");
        assertThat(rows(page)).hasCount(1);
        Download download =
                page.waitForDownload(() -> Pages.button(page, "Export").click());

        assertThat(download.suggestedFilename()).isEqualTo("Numbers.csv");
        assertThat(Files.readString(download.path()))
                .isEqualTo("\uFEFFNumber,Kind,Reserved,Note\r\n'+49305550161,Public,no,\r\n");
    }

    private static Page importing() throws Exception {
        Page page = numbers();
        page.locator("vaadin-button:visible", new Page.LocatorOptions().setHasText("Import CSV"))
                .first()
                .press("Enter");
        assertThat(dialogButton(page, "Import numbers")).isVisible();
        return page;
    }

    private static void choose(Page page, String text) {
        file(page, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void file(Page page, byte[] bytes) {
        dialog(page).locator("input[type=file]").setInputFiles(new FilePayload("numbers.csv", "text/csv", bytes));
    }

    private static Locator outcomes(Page page) {
        return dialog(page).locator(".cw-import-grid .cw-add-why:visible");
    }

    private static Locator sum(Page page, String kind) {
        return dialog(page).locator(".cw-add-sums [data-finding='" + kind + "']");
    }
}
