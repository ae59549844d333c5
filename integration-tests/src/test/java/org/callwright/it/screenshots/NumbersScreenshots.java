package org.callwright.it.screenshots;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.Stage;
import org.junit.jupiter.api.Test;

/** Makes the pictures of numbers and contacts in docs/screenshots; run by scripts/screenshots. */
class NumbersScreenshots {
    private static final String FILE = """
            Number;To;Kind;Reserved;Note
            030 5550120;030 5550129;;;Second floor
            0305550130;;;yes;For the new branch
            +49 (0)30 555-0140;;;;Fax
            030 55501x5;;;;
            241;;extension;;Workshop
            """;

    @Test
    void picturesOfNumbersAndContactsAreTaken() throws Exception {
        try (Stage stage = Stage.start()) {
            stage.loggedIn();
            for (String file : new String[] {"reception", "welcome", "support", "office"}) {
                stage.bring(Files.readString(Path.of("src/test/resources/callflows/pictures/" + file + ".json")));
            }
            stage.publish("reception");
            stage.publish("welcome");
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                for (int[] size : new int[][] {{1440, 900}, {1024, 768}}) {
                    Page page = stage.loggedIn(stage.chromium()
                            .open(new Browser.NewContextOptions()
                                    .setLocale("en-DE")
                                    .setViewportSize(size[0], size[1])
                                    .setColorScheme(scheme)));
                    String look = "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + size[0];
                    numbers(page, stage.host().url(), look);
                    contacts(page, stage.host().url(), look);
                    page.context().close();
                }
            }
        }
    }

    private static void numbers(Page page, String url, String look) throws Exception {
        page.navigate(url + "numbers");
        page.waitForSelector(".cw-number-open");
        Screenshots.shoot(page, "numbers" + look);
        Pages.button(page, "Import CSV").first().click();
        page.locator("input[type=file]")
                .last()
                .setInputFiles(new FilePayload("numbers.csv", "text/csv", FILE.getBytes(StandardCharsets.UTF_8)));
        page.waitForSelector(".cw-add-why");
        Screenshots.shoot(page, "numbers-import" + look);
        page.navigate(url + "numbers");
        page.locator(".cw-number-open:visible")
                .filter(new Locator.FilterOptions().setHasText("0305550109"))
                .click();
        dialogButton(page, "Move to another callflow …").click();
        page.getByRole(AriaRole.COMBOBOX).last().fill("Welcome");
        page.waitForSelector("vaadin-combo-box-item:visible");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForSelector("[role=dialog] li, vaadin-dialog li");
        Screenshots.shoot(page, "number-move" + look);
    }

    private static void contacts(Page page, String url, String look) throws Exception {
        page.navigate(url + "contacts");
        page.waitForSelector(".cw-table-links a");
        Screenshots.shoot(page, "contacts" + look);
    }

    private static Locator dialogButton(Page page, String name) {
        return page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }
}
