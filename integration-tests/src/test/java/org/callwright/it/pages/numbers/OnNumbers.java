package org.callwright.it.pages.numbers;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page of numbers as an admin in Germany sees it, in English. */
abstract class OnNumbers {
    @RegisterExtension
    static final StageExtension stage = StageExtension.shared();

    static Page numbers() throws Exception {
        Page page = stage.chromium()
                .open(new Browser.NewContextOptions().setLocale("en-DE").setViewportSize(1440, 900));
        return numbers(stage.loggedIn(page));
    }

    static Page numbers(Page page) {
        page.navigate(stage.host().url() + "numbers");
        assertThat(page.locator("h1")).hasText("Numbers");
        return page;
    }

    /** Adds numbers without a page. */
    static void add(String typed) throws Exception {
        Assertions.assertThat(stage.host().console("stage:numbers '" + typed + "'"))
                .contains("Added");
    }

    static void callflow(String id, String name, String number) throws Exception {
        stage.bring("""
                { "format": 1, "id": "%s", "name": "%s", "numbers": [ "%s" ], "start": "s1",
                  "steps": [ { "id": "s1", "action": "end-call" } ] }""".formatted(id, name, number));
    }

    /** The rows that are shown; the grid keeps others to use them again. */
    static Locator rows(Page page) {
        return page.locator(".cw-number-open:visible");
    }

    static Locator row(Page page, String number) {
        return page.locator(".cw-number-open:visible", new Page.LocatorOptions().setHasText(number));
    }

    static Locator states(Page page) {
        return page.locator(".cw-table-grid .cw-number-state:visible");
    }

    static Locator filter(Page page, String name) {
        return page.locator(".cw-table-states button", new Page.LocatorOptions().setHasText(name));
    }

    static Locator search(Page page) {
        return page.getByLabel("Search numbers in any notation, by callflow or by note");
    }

    static Locator dialog(Page page) {
        return page.getByRole(AriaRole.DIALOG);
    }

    static Locator dialogButton(Page page, String name) {
        return dialog(page)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
