package org.callwright.it.screenshots;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.callwright.it.i18n.TranslatedPage;
import org.callwright.it.pages.CanvasPage;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.Stage;
import org.junit.jupiter.api.Test;

/** Makes the pictures of drawing in docs/screenshots; run by scripts/screenshots. */
class DrawingScreenshots {

    @Test
    void picturesOfDrawingAreTaken() throws Exception {
        try (Stage stage = Stage.start()) {
            for (String file : new String[] {"menu", "reception", "undrawn", "company"}) {
                stage.bring(Files.readString(Path.of("src/test/resources/callflows/pictures/" + file + ".json")));
            }
            stage.publish("company");
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                for (int[] size : new int[][] {{1440, 900}, {1024, 768}}) {
                    Page page = stage.loggedIn(stage.chromium()
                            .open(new Browser.NewContextOptions()
                                    .setViewportSize(size[0], size[1])
                                    .setColorScheme(scheme)));
                    takeAll(page, "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + size[0]);
                    page.context().close();
                }
            }
            takeGerman(stage);
        }
    }

    private static void takeGerman(Stage stage) throws Exception {
        TranslatedPage german = TranslatedPage.loggedIn(stage, Locale.GERMAN, "callflows/mainmenu");
        CanvasPage canvas = new CanvasPage(german.page());
        canvas.card("s3").click();
        assertThat(canvas.panel()).isVisible();
        Screenshots.shoot(german.page(), "german");
    }

    private static void takeAll(Page page, String look) throws Exception {
        Pages.showList(page);
        Pages.row(page, "Undrawn").click();
        CanvasPage canvas = new CanvasPage(page);
        assertThat(page.locator("callwright-canvas .hint")).isVisible();
        Screenshots.shoot(page, "drawing-empty" + look);

        Pages.showList(page);
        Pages.row(page, "Main menu").click();
        assertThat(canvas.card("s7")).isVisible();
        Screenshots.shoot(page, "drawing" + look);
        Pages.showActions(page);
        canvas.grab(canvas.action("voicemail"));
        canvas.hover(canvas.card("s2"));
        if (page.viewportSize().width > 1200) { // in small windows the actions lie over the first block
            assertThat(canvas.choice("s2/key-9")).isVisible();
        }
        Screenshots.shoot(page, "drawing-drag" + look);
        page.keyboard().press("Escape");
        page.mouse().up();

        canvas.grab(canvas.branch("s2/key-5"));
        canvas.hover(canvas.card("s4"));
        Screenshots.shoot(page, "drawing-connect" + look);
        page.keyboard().press("Escape");
        page.mouse().up();
        canvas.card("s3").click();
        assertThat(canvas.panel()).isVisible();
        Screenshots.shoot(page, "drawing-step" + look);

        page.locator(".cw-palette-toggle").click(); // so that there is room for three columns
        Pages.showList(page);
        Pages.row(page, "Company").click();
        assertThat(page.locator("callwright-canvas .week").first()).isVisible();
        assertThat(page.locator("callwright-canvas .pill-now")).isVisible();
        Screenshots.shoot(page, "drawing-hours" + look);
    }
}
