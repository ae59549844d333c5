package org.callwright.it;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** What tests of the page need: a PBX, a host, a browser, and hands and eyes for the page. */
final class PageStage implements AutoCloseable {
    private final Path folder = Files.createTempDirectory("page");
    private final DemoPbx pbx;
    private final Host host;
    private final Chromium chromium;

    PageStage() throws Exception {
        pbx = DemoPbx.start(Files.createDirectory(folder.resolve("pbx")));
        host = Host.start(folder.resolve("host"), Map.of("org.callwright.asterisk", pbx.bridgeConfiguration()));
        chromium = new Chromium();
        Await.until(
                "the PBX is reached",
                Duration.ofSeconds(30),
                () -> host.console("callwright:status").contains("The PBX answers"));
    }

    DemoPbx pbx() {
        return pbx;
    }

    Host host() {
        return host;
    }

    Chromium chromium() {
        return chromium;
    }

    /** Imports a callflow as a file on the console. */
    void bring(String json) throws Exception {
        Path file = Files.writeString(folder.resolve("callflow.json"), json);
        String answer = host.console("callwright:import " + file);
        if (!answer.contains("Imported")) {
            throw new AssertionError(answer);
        }
    }

    /** A page in a browser of its own in which the first admin is logged in. */
    Page loggedIn() throws Exception {
        return loggedIn(chromium.open());
    }

    Page loggedIn(Page page) throws Exception {
        page.navigate(host.url());
        logIn(page, host.adminPassword());
        page.waitForSelector(".cw-frame");
        return page;
    }

    static void logIn(Page page, String password) {
        page.getByLabel("Login").fill("admin");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
        page.keyboard().press("Enter");
    }

    /** The callflow's row in the list. */
    static Locator row(Page page, String name) {
        return page.locator(".cw-row", new Page.LocatorOptions().setHasText(name));
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Override
    public void close() {
        chromium.close();
        host.close();
        pbx.close();
    }
}
