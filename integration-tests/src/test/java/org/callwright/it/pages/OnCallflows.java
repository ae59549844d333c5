package org.callwright.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is around the drawing of a callflow: its name, its menu and the dialogs. */
abstract class OnCallflows {
    static final String HOSTILE = "<img src=x onerror=window.hacked=1>${SHELL(id)}";
    static final String ENDS = "{ \"id\": \"s1\", \"action\": \"end-call\" }";

    @RegisterExtension
    static final StageExtension stage = StageExtension.shared();

    /** A page with a callflow that was just added there. */
    static Page added(String name) throws Exception {
        Page page = stage.loggedIn();
        Pages.button(page, "Add callflow").click();
        name(page).fill(name);
        dialogButton(page, "Add callflow").click();
        assertThat(title(page)).hasText(name);
        return page;
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

    static Locator name(Page page) {
        return page.getByLabel("Name", Pages.EXACT);
    }

    static Locator title(Page page) {
        return page.locator(".cw-callflow h1");
    }

    static void menu(Page page, String item) {
        Pages.button(page, "More").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(item))
                .click();
    }

    static String flow(String id, String name, String number, String step) {
        return """
                { "format": 1, "id": "%s", "name": "%s", "numbers": [ "%s" ], "start": "s1", "steps": [ %s ] }""".formatted(id, name, number, step);
    }
}
