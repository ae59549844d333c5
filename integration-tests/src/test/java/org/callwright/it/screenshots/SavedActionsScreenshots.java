package org.callwright.it.screenshots;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.callwright.it.pages.CanvasPage;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.Stage;
import org.junit.jupiter.api.Test;

/** Makes the pictures of saved actions in docs/screenshots; run by scripts/screenshots. */
class SavedActionsScreenshots {

    @Test
    void picturesOfSavedActionsAreTaken() throws Exception {
        try (Stage stage = Stage.start()) {
            Page first = stage.loggedIn();
            first.navigate(stage.host().url() + "saved-actions");
            assertThat(first.locator(".cw-hint")).isVisible();
            Screenshots.shoot(first, "saved-empty");
            for (String file : new String[] {"hours", "sales", "office"}) {
                stage.bring(Files.readString(Path.of("src/test/resources/callflows/pictures/" + file + ".json")));
            }
            Pages.row(first, "Opening hours").click();
            Pages.publish(first);
            assertThat(first.locator(".cw-switch")).containsText("Now: By the clock");
            Screenshots.shoot(first, "saved-published");
            stage.bring(Files.readString(Path.of("src/test/resources/callflows/pictures/hours.json"))
                    .replace("17:00", "18:00"));
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                for (int[] size : new int[][] {{1440, 900}, {1024, 768}}) {
                    Page page = stage.loggedIn(stage.chromium()
                            .open(new Browser.NewContextOptions()
                                    .setViewportSize(size[0], size[1])
                                    .setColorScheme(scheme)));
                    takeAll(stage, page, "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + size[0]);
                    page.context().close();
                }
            }
        }
    }

    private static void takeAll(Stage stage, Page page, String look) throws Exception {
        page.navigate(stage.host().url() + "saved-actions");
        Pages.showList(page);
        Pages.row(page, "Opening hours").click();
        assertThat(page.locator(".cw-callflow h1")).hasText("Opening hours");
        Screenshots.shoot(page, "saved" + look);
        Pages.button(page, "Publish").click();
        page.waitForSelector(".cw-outcome[data-kind=question]");
        Screenshots.shoot(page, "saved-publish" + look);
        Pages.button(page, "Cancel").click();
        Pages.showList(page);
        Pages.button(page, "Add saved action").click();
        page.locator("[data-choice='ring-group']").click();
        Screenshots.shoot(page, "saved-add" + look);
        page.keyboard().press("Escape");
        Pages.button(page, "More").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Delete …"))
                .click();
        Screenshots.shoot(page, "saved-delete" + look);
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");

        page.navigate(stage.host().url() + "callflows/office");
        CanvasPage canvas = new CanvasPage(page);
        canvas.card("s1").click();
        assertThat(canvas.panel()).isVisible();
        Screenshots.shoot(page, "saved-linked" + look);
        canvas.leave();
        Pages.button(page, "Publish").click();
        page.waitForSelector(".cw-outcome[data-kind=refused]");
        Screenshots.shoot(page, "saved-refused" + look);
        Pages.button(page, "Close").click();
        Pages.showActions(page);
        canvas.drop("ring-group", canvas.card("s3"));
        Screenshots.shoot(page, "saved-shared" + look);
        Pages.button(page, "Undo").click();
    }
}
