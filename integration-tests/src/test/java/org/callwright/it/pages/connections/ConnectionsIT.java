package org.callwright.it.pages.connections;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.concurrent.TimeUnit;
import org.callwright.asterisk.testing.FreePorts;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page of connections: each is added, tested, saved and deleted there. */
class ConnectionsIT extends OnCrm {
    private static final String HOSTILE = "<img src=x onerror='window.hacked=1'>${SHELL(id)}\\\";";

    @RegisterExtension
    static final StageExtension stage = StageExtension.shared();

    ConnectionsIT() {
        super(stage);
    }

    @Test
    void oneIsAddedByKeyboardAndWhatIsWrongIsSaidAtItsField() throws Exception {
        Page page = connections();
        assertThat(page.locator(".cw-hint h1")).hasText("No connections yet");
        Pages.assertAccessible(page);
        Pages.button(page, "Add connection").focus();
        page.keyboard().press("Enter");
        assertThat(field(page, "Name")).isFocused();

        page.keyboard().type("CRM");
        page.keyboard().press("Tab");
        page.keyboard().type("crm.example");
        page.keyboard().press("Tab");
        page.keyboard().type("callwright");
        page.keyboard().press("Tab");
        Pages.button(page, "Add").focus();
        page.keyboard().press("Enter");
        assertThat(field(page, "Address")).isFocused();
        assertThat(page.locator("vaadin-text-field[invalid]")).containsText("begins with https://");
        assertThat(page.locator("vaadin-password-field[invalid]")).containsText("Type the password of this user");
        Pages.assertAccessible(page);

        field(page, "Address").fill(address());
        field(page, "Secret").fill(FIRST_SECRET);
        Pages.button(page, "Add").click();
        assertThat(notice(page)).containsText("Added.");
        assertThat(page.locator(".cw-connection h1")).hasText("CRM");
        assertThat(page.locator(".cw-connection-uses")).containsText("No callflow uses it");
        assertThat(field(page, "Secret")).hasValue("");
        Pages.assertAccessible(page);
    }

    @Test
    void theTestSaysWhatComesBack() throws Exception {
        addCrm(false);
        Page page = connections();

        Pages.button(page, "Test").click();
        assertThat(notice(page)).containsText("private network");
        assertThat(LOGINS).isEmpty();

        page.getByLabel("Private addresses allowed").check();
        Pages.button(page, "Test").click();
        assertThat(notice(page)).containsText("It answered with status 200");
        assertThat(LOGINS.poll(5, TimeUnit.SECONDS)).isEqualTo("/api " + basic(FIRST_SECRET));

        Pages.button(page, "Save").click();
        assertThat(notice(page)).containsText("Saved.");
    }

    @Test
    void oneThatIsUsedIsNotDeletedAndOneThatIsNotIs() throws Exception {
        bringLiveFlow();
        Page page = connections();
        delete(page);
        assertThat(page.locator(".cw-connection-uses .cw-refusal")).containsText("still used by \"Asking\"");

        Pages.button(page, "Add connection").click();
        assertThat(page.locator(".cw-connection h1")).hasText("New connection");
        field(page, "Name").fill(HOSTILE + "x".repeat(20));
        field(page, "Address").fill("https://" + "long-name-of-a-host.".repeat(8) + "example/api");
        Pages.button(page, "Add").click();
        assertThat(notice(page)).containsText("Added.");
        assertThat(page.locator(".cw-connection h1")).containsText(HOSTILE);
        assertThat(page.evaluate("window.hacked === undefined")).isEqualTo(true);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        Pages.assertAccessible(page);
        delete(page);
        assertThat(page.locator(".cw-connection h1")).hasText("CRM");
        assertThat(page.locator(".cw-connections .cw-row")).hasCount(1);
    }

    private static void delete(Page page) {
        Pages.button(page, "Delete …").click();
        Pages.button(page, "Delete connection").click();
    }

    @Test
    void whatWasTypedIsNotLeftBehindWithoutAWord() throws Exception {
        bringLiveFlow();
        Page page = connections();
        field(page, "User").fill("somebody else");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Callflows").setExact(true))
                .click();
        page.getByText("Leave without saving?").waitFor();
        page.keyboard().press("Escape");
        assertThat(field(page, "User")).hasValue("somebody else");

        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Callflows").setExact(true))
                .click();
        Pages.button(page, "Leave").click();
        page.waitForSelector(".cw-callflow");
    }

    @Test
    void theSecretDoesNotGoToAnotherServerUnseen() throws Exception {
        addCrm(false);
        Page page = connections();
        field(page, "Address").fill("https://127.0.0.1:" + FreePorts.next());
        Pages.button(page, "Test").click();
        assertThat(page.locator("vaadin-password-field[invalid]")).containsText("leads to another server");
        Pages.button(page, "Save").click();
        assertThat(page.locator("vaadin-password-field[invalid]")).containsText("leads to another server");
    }

    @Test
    void itIsReadableInTheDarkAndOnASmallScreen() throws Exception {
        bringLiveFlow();
        Page page = stage.loggedIn(stage.chromium()
                .open(new Browser.NewContextOptions().setViewportSize(1024, 768).setColorScheme(ColorScheme.DARK)));
        page.navigate(stage.host().url() + "connections");
        page.waitForSelector(".cw-connection");
        Pages.assertAccessible(page);
    }
}
