package org.callwright.it.screenshots;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.callwright.it.stage.Stage;
import org.junit.jupiter.api.Test;

/** Makes the pictures of users in docs/screenshots; run by scripts/screenshots. */
class UsersScreenshots {

    @Test
    void picturesOfUsersAreTaken() throws Exception {
        try (Stage stage = Stage.start()) {
            stage.loggedIn();
            stage.bring(Files.readString(Path.of("src/test/resources/callflows/pictures/welcome.json")));
            stage.host().console("callwright:adduser bea editor");
            stage.host().console("callwright:adduser carl.winter viewer");
            stage.host().console("callwright:disable carl.winter");
            String answer = stage.host().console("callwright:adduser dora viewer");
            String password = answer.replaceAll("(?s).*password of dora is (\\S+).*", "$1");
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                for (int[] size : new int[][] {{1440, 900}, {1024, 768}}) {
                    for (String language : new String[] {"en-GB", "de-DE"}) {
                        var look = new Browser.NewContextOptions()
                                .setViewportSize(size[0], size[1])
                                .setColorScheme(scheme)
                                .setLocale(language);
                        String name = "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + size[0]
                                + (language.startsWith("de") ? "-de" : "");
                        takeAll(stage, look, name, password);
                    }
                }
            }
        }
    }

    private static void takeAll(Stage stage, Browser.NewContextOptions look, String name, String password)
            throws Exception {
        Page admin = stage.loggedIn(stage.chromium().open(look));
        admin.navigate(stage.host().url() + "users");
        admin.waitForSelector(".cw-person");
        Screenshots.shoot(admin, "users" + name);
        admin.navigate(stage.host().url() + "account");
        admin.waitForSelector(".cw-person");
        Screenshots.shoot(admin, "account" + name);
        admin.context().close();

        Page viewer = stage.chromium().open(look);
        viewer.navigate(stage.host().url());
        viewer.waitForSelector(".cw-login-form");
        viewer.locator("vaadin-text-field input").fill("dora");
        viewer.locator("vaadin-password-field input").fill(password);
        viewer.keyboard().press("Enter");
        viewer.waitForSelector(".cw-callflow");
        Screenshots.shoot(viewer, "viewer" + name);
        viewer.context().close();
    }
}
