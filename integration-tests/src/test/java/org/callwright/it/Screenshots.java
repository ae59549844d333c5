package org.callwright.it;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
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
            page.waitForSelector(".cw-outcome[data-kind=live]");
            shoot(page, "published");
            PageStage.row(page, "Night").click();
            PageStage.button(page, "Publish").click();
            page.waitForSelector(".cw-outcome[data-kind=confirm]");
            shoot(page, "warnings");
            PageStage.row(page, "Welcome").click();
            page.waitForSelector(".cw-callflow h1:has-text('Welcome')");
            PageStage.button(page, "Publish").click();
            page.waitForSelector(".cw-outcome[data-kind=live]");
            stage.bring(Files.readString(Path.of("src/test/resources/callflows/pictures/welcome.json"))
                    .replace("\"ringFor\": 15", "\"ringFor\": 30"));
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
                    shoot(other, "list-" + scheme.name().toLowerCase() + "-" + size[0]);
                }
            }
        }
    }

    private static void shoot(Page page, String name) throws Exception {
        Files.createDirectories(FOLDER);
        page.waitForTimeout(800);
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }
}
