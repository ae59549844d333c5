package org.callwright.it;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Makes the pictures in docs/screenshots; run by scripts/screenshots. */
class Screenshots {
    private static final Path FOLDER = Await.repository().resolve("docs/screenshots");

    @Test
    void picturesOfThePagesAreTaken() throws Exception {
        try (PageStage stage = new PageStage()) {
            Page page = stage.chromium().open();
            page.navigate(stage.host().url());
            page.waitForSelector("vaadin-password-field");
            shoot(page, "login");
            PageStage.logIn(page, "wrong");
            page.waitForSelector(".cw-note");
            shoot(page, "login-wrong");
            stage.loggedIn(page);
            page.waitForSelector(".cw-hint pre");
            shoot(page, "empty");

            for (String file : new String[] {"reception", "welcome", "support", "night"}) {
                stage.bring(Files.readString(Path.of("src/test/resources/callflows/pictures/" + file + ".json")));
            }
            PageStage.row(page, "Reception").click();
            PageStage.button(page, "Publish").click();
            page.waitForSelector(".cw-outcome[data-kind=question]");
            shoot(page, "first-publication");
            PageStage.button(page, "Publish now").click();
            page.waitForSelector(".cw-outcome[data-kind=live]");
            shoot(page, "published");
            PageStage.row(page, "Night").click();
            PageStage.button(page, "Publish").click();
            page.waitForSelector(".cw-outcome[data-kind=question]");
            shoot(page, "warnings");
            PageStage.row(page, "Welcome").click();
            page.waitForSelector(".cw-callflow h1:has-text('Welcome')");
            PageStage.publish(page);
            stage.bring(Files.readString(Path.of("src/test/resources/callflows/pictures/welcome.json"))
                    .replace("\"ringFor\": 15", "\"ringFor\": 30")
                    .replace("\"extension:200\"", "\"did:0305550100\"")
                    .replace(
                            "\"exits\": { \"not-answered\": \"s3\" }",
                            "\"exits\": { \"not-answered\": \"s3\", \"busy\": \"s4\" }"));
            PageStage.row(page, "Support").click();
            page.waitForSelector(".cw-callflow h1:has-text('Support')");
            shoot(page, "problems");

            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                for (int[] size : new int[][] {{1440, 900}, {1024, 768}}) {
                    Page other = stage.loggedIn(stage.chromium()
                            .open(new Browser.NewContextOptions()
                                    .setViewportSize(size[0], size[1])
                                    .setColorScheme(scheme)));
                    PageStage.row(other, "Welcome").click();
                    other.waitForSelector(".cw-callflow h1:has-text('Welcome')");
                    String look = "-" + scheme.name().toLowerCase() + "-" + size[0];
                    shoot(other, "list" + look);
                    PageStage.button(other, "Publish").click();
                    other.waitForSelector(".cw-outcome[data-kind=question]");
                    shoot(other, "changes" + look);
                    PageStage.button(other, "Not yet").click();
                    other.locator("callwright-canvas [role=treeitem]")
                            .getByText("Ring Alice")
                            .first()
                            .click();
                    other.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Phone"))
                            .fill("1");
                    other.waitForSelector("vaadin-combo-box-item:visible");
                    shoot(other, "picker" + look);
                    other.keyboard().press("Escape");
                }
            }

            PageStage.row(page, "Welcome").click();
            PageStage.publish(page);
            PageStage.button(page, "Roll back to version 1").click();
            page.waitForSelector(".cw-outcome[data-kind=question]");
            shoot(page, "roll-back");
            PageStage.button(page, "Roll back now").click();
            page.waitForSelector(".cw-outcome[data-kind=live]");
            page.locator(".cw-versions").scrollIntoViewIfNeeded();
            shoot(page, "versions");
            PageStage.button(page, "Take version 1 as draft").click();
            page.waitForSelector(".cw-refusal:visible");
            shoot(page, "draft-taken");
        }
    }

    private static void shoot(Page page, String name) throws Exception {
        Files.createDirectories(FOLDER);
        page.waitForTimeout(800);
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }
}
