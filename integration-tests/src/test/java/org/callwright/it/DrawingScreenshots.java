package org.callwright.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Makes the pictures of drawing in docs/screenshots; run by scripts/screenshots. */
class DrawingScreenshots {

    @Test
    void picturesOfDrawingAreTaken() throws Exception {
        try (PageStage stage = new PageStage()) {
            for (String file : new String[] {"menu", "reception", "undrawn"}) {
                stage.bring(Files.readString(Path.of("src/test/resources/callflows/pictures/" + file + ".json")));
            }
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

    private static void takeGerman(PageStage stage) throws Exception {
        GermanPage german = GermanPage.loggedIn(stage, "callflows/mainmenu");
        Board board = new Board(german.page());
        board.card("s3").click();
        assertThat(board.panel()).isVisible();
        Screenshots.shoot(german.page(), "german");
    }

    private static void takeAll(Page page, String look) throws Exception {
        PageStage.row(page, "Undrawn").click();
        Board board = new Board(page);
        assertThat(page.locator("callwright-canvas .hint")).isVisible();
        Screenshots.shoot(page, "drawing-empty" + look);

        PageStage.row(page, "Main menu").click();
        assertThat(board.card("s7")).isVisible();
        Screenshots.shoot(page, "drawing" + look);
        board.grab(board.action("voicemail"));
        board.hover(board.card("s2"));
        assertThat(board.choice("s2/key-9")).isVisible();
        Screenshots.shoot(page, "drawing-drag" + look);
        board.hover(page.locator(".cw-row").first());
        page.mouse().up();

        board.grab(board.branch("s2/key-5"));
        board.hover(board.card("s4"));
        Screenshots.shoot(page, "drawing-connect" + look);
        page.keyboard().press("Escape");
        page.mouse().up();
        board.card("s3").click();
        assertThat(board.panel()).isVisible();
        Screenshots.shoot(page, "drawing-step" + look);
    }
}
