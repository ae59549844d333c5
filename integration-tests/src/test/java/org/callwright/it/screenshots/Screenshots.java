package org.callwright.it.screenshots;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import org.callwright.it.stage.Await;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.Stage;
import org.junit.jupiter.api.Test;

/** Makes the pictures in docs/screenshots; run by scripts/screenshots. */
class Screenshots {
    private static final Path FOLDER = Await.repository().resolve("docs/screenshots");

    @Test
    void picturesOfThePagesAreTaken() throws Exception {
        try (Stage stage = Stage.start()) {
            Page page = stage.chromium().open();
            page.navigate(stage.host().url());
            page.waitForSelector("vaadin-password-field");
            shoot(page, "login");
            Pages.logIn(page, "wrong");
            page.waitForSelector(".cw-note");
            shoot(page, "login-wrong");
            stage.loggedIn(page);
            page.waitForSelector(".cw-hint h1");
            shoot(page, "empty");

            for (String file : new String[] {"reception", "welcome", "support", "night"}) {
                stage.bring(Files.readString(Path.of("src/test/resources/callflows/pictures/" + file + ".json")));
            }
            Pages.row(page, "Reception").click();
            Pages.button(page, "Publish").click();
            page.waitForSelector(".cw-outcome[data-kind=question]");
            shoot(page, "first-publication");
            Pages.confirm(page).click();
            page.waitForSelector(".cw-toast");
            shoot(page, "published");
            Pages.row(page, "Night").click();
            Pages.button(page, "Publish").click();
            page.waitForSelector(".cw-outcome[data-kind=question]");
            shoot(page, "warnings");
            Pages.row(page, "Welcome").click();
            page.waitForSelector(".cw-callflow h1:has-text('Welcome')");
            Pages.publish(page);
            stage.bring(Files.readString(Path.of("src/test/resources/callflows/pictures/welcome.json"))
                    .replace("\"ringFor\": 15", "\"ringFor\": 30")
                    .replace("\"extension:200\"", "\"did:0305550100\"")
                    .replace(
                            "\"exits\": { \"not-answered\": \"s3\" }",
                            "\"exits\": { \"not-answered\": \"s3\", \"busy\": \"s4\" }"));
            Pages.row(page, "Support").click();
            page.waitForSelector(".cw-callflow h1:has-text('Support')");
            Pages.openTab(page, "Problems");
            shoot(page, "problems");
            Pages.button(page, "Publish").click();
            page.waitForSelector(".cw-outcome[data-kind=refused]");
            shoot(page, "refused");

            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                for (int[] size : new int[][] {{1440, 900}, {1024, 768}}) {
                    Page other = stage.loggedIn(stage.chromium()
                            .open(new Browser.NewContextOptions()
                                    .setViewportSize(size[0], size[1])
                                    .setColorScheme(scheme)));
                    Pages.showList(other);
                    Pages.row(other, "Welcome").click();
                    other.waitForSelector(".cw-callflow h1:has-text('Welcome')");
                    String look = "-" + scheme.name().toLowerCase() + "-" + size[0];
                    shoot(other, "list" + look);
                    Pages.button(other, "Publish").click();
                    other.waitForSelector(".cw-outcome[data-kind=question]");
                    shoot(other, "changes" + look);
                    Pages.button(other, "Cancel").click();
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

            Pages.row(page, "Welcome").click();
            Pages.publish(page);
            Pages.openTab(page, "Versions");
            Pages.button(page, "Roll back to version 1").click();
            page.waitForSelector(".cw-outcome[data-kind=question]");
            shoot(page, "roll-back");
            Pages.button(page, "Roll back now").click();
            page.waitForSelector(".cw-toast");
            page.waitForSelector(".cw-versions li:has-text('Version 1') .cw-state");
            shoot(page, "versions");
            Pages.button(page, "Take version 1 as draft").click();
            page.waitForSelector(".cw-toast");
            shoot(page, "draft-taken");
        }
    }

    /** Adding, naming, numbering and deleting callflows. */
    @Test
    void picturesOfWhatIsAroundTheDrawingAreTaken() throws Exception {
        try (Stage stage = Stage.start()) {
            for (String file : new String[] {"reception", "welcome"}) {
                stage.bring(Files.readString(Path.of("src/test/resources/callflows/pictures/" + file + ".json")));
            }
            Page page = stage.loggedIn();
            around(page, "", "015");
            Page dark = stage.loggedIn(stage.chromium()
                    .open(new Browser.NewContextOptions()
                            .setViewportSize(1024, 768)
                            .setColorScheme(ColorScheme.DARK)));
            around(dark, "-dark", "016");
        }
    }

    /** Connections to other systems. */
    @Test
    void picturesOfConnectionsAreTaken() throws Exception {
        try (Stage stage = Stage.start()) {
            Page page = stage.loggedIn();
            page.navigate(stage.host().url() + "connections");
            page.waitForSelector(".cw-hint");
            shoot(page, "connections-empty");
            Pages.button(page, "Add connection").click();
            Pages.button(page, "Add").click();
            page.waitForSelector("vaadin-text-field[invalid]");
            shoot(page, "connection-wrong");
            page.navigate(stage.host().url() + "connections");
            connection(page, "Customer database", stage.host().url(), "callwright", "s3cret");
            connection(page, "Dispatch of " + "orders ".repeat(9), "https://dispatch.example/v2", "", "t0ken");
            stage.bring("""
                    { "format": 1, "id": "orders", "name": "Orders", "start": "s1", "steps": [
                      { "id": "s1", "action": "web-request", "config": {
                        "connection": { "$ref": "connection", "id": "%s" }, "address": "orders" } } ] }""".formatted(page.url().replaceAll(".*/", "")));
            page.waitForSelector(".cw-connection-uses li");

            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                for (int[] size : new int[][] {{1440, 900}, {1024, 768}}) {
                    Page other = stage.loggedIn(stage.chromium()
                            .open(new Browser.NewContextOptions()
                                    .setViewportSize(size[0], size[1])
                                    .setColorScheme(scheme)));
                    other.navigate(stage.host().url() + "connections");
                    Pages.showList(other);
                    Pages.row(other, "Dispatch").click();
                    other.waitForSelector(".cw-connection-uses li");
                    String look = "-" + scheme.name().toLowerCase() + "-" + size[0];
                    shoot(other, "connection" + look);
                    Pages.showList(other);
                    Pages.row(other, "Customer").click();
                    other.waitForSelector("h1:has-text('Customer')");
                    Pages.button(other, "Test").click();
                    other.waitForSelector(".cw-refusal[data-kind=refusal]");
                    other.getByLabel("Private addresses allowed").check();
                    shoot(other, "connection-test" + look);
                }
            }
            Pages.button(page, "Delete …").click();
            page.getByText("Keep it").waitFor();
            shoot(page, "connection-delete");
            Pages.button(page, "Delete connection").click();
            page.waitForSelector(".cw-connection-uses .cw-refusal");
            shoot(page, "connection-used");
            page.navigate(stage.host().url() + "callflows/orders");
            page.locator("callwright-canvas [role=treeitem]").nth(1).click();
            page.waitForSelector(".cw-step");
            shoot(page, "connection-picked");
        }
    }

    private static void connection(Page page, String name, String address, String user, String secret) {
        Pages.button(page, "Add connection").click();
        page.waitForSelector("h1:has-text('New connection')");
        page.getByLabel("Name", Pages.EXACT).fill(name);
        page.getByLabel("Address", Pages.EXACT).fill(address);
        page.getByLabel("User", Pages.EXACT).fill(user);
        page.getByLabel("Secret", Pages.EXACT).fill(secret);
        Pages.button(page, "Add").click();
        page.waitForSelector(".cw-refusal[data-kind=success]");
    }

    private static void around(Page page, String suffix, String last) throws Exception {
        Pages.showList(page);
        Pages.button(page, "Add callflow").click();
        page.waitForSelector("vaadin-dialog vaadin-text-field");
        shoot(page, "add-callflow" + suffix);
        page.keyboard().type("Holidays" + suffix);
        page.keyboard().press("Enter");
        page.waitForSelector(".cw-callflow h1:has-text('Holidays" + suffix + "')");
        shoot(page, "added" + suffix);
        Pages.openTab(page, "Numbers and settings");
        for (String number : new String[] {"030 555 " + last + "0", "030 555 " + last + "1"}) {
            addNumber(page, number);
            page.locator(".cw-offer").first().click();
            Pages.button(page, "Remove " + number.replace(" ", "")).click();
        }
        addNumber(page, last);
        shoot(page, "add-number" + suffix);
        page.locator(".cw-offer").first().click();
        addNumber(page, "100");
        page.locator(".cw-offer").first().click();
        page.waitForSelector(".cw-number-input vaadin-text-field[invalid]");
        shoot(page, "number-taken" + suffix);
        page.keyboard().press("Escape");
        page.locator(".cw-name-shown").click();
        page.waitForSelector(".cw-name vaadin-text-field");
        shoot(page, "rename" + suffix);
        page.keyboard().press("Escape");
        page.getByLabel("Hide from contact list").check();
        shoot(page, "around" + suffix);
        page.locator(".cw-bar vaadin-menu-bar-button").first().click();
        page.getByText("Delete …").click();
        page.getByText("Keep it").waitFor();
        shoot(page, "delete" + suffix);
        page.keyboard().press("Escape");
    }

    private static void addNumber(Page page, String typed) {
        page.getByLabel("Add a number", Pages.EXACT).fill(typed);
        page.waitForSelector(".cw-offer");
    }

    static void shoot(Page page, String name) throws Exception {
        Files.createDirectories(FOLDER);
        page.waitForTimeout(800);
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }
}
