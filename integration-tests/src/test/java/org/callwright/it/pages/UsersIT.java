package org.callwright.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.callwright.it.stage.NewUser;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What administrators do about users, what a viewer sees, and what everybody does about the own login. */
class UsersIT {
    private static final String FLOW = """
            { "format": 1, "id": "lookedat", "name": "Looked at", "numbers": ["extension:281"], "start": "s1",
              "steps": [{ "id": "s1", "action": "wait", "config": { "time": 1 } }] }
            """;

    @RegisterExtension
    static final StageExtension stage = StageExtension.shared();

    @Test
    void anAdministratorAddsAUserAndDisablesTheLogin() throws Exception {
        stage.bring(FLOW);
        String login = "user" + System.nanoTime();
        Page admin = stage.loggedIn();
        admin.navigate(stage.host().url() + "users");
        Pages.button(admin, "Add user").click();
        admin.getByLabel("Login").fill("not a login");
        Pages.button(admin, "Add").click();
        assertThat(admin.getByRole(AriaRole.DIALOG)).containsText("\"not a login\" cannot be a login.");
        admin.getByLabel("Login").fill(login);
        Pages.button(admin, "Add").click();
        String password = admin.locator(".cw-new-password input").inputValue();
        Pages.button(admin, "Done").click();
        Locator row = admin.locator(".cw-person[data-login='" + login + "']");
        assertThat(row).containsText("Has not logged in yet");
        assertThat(row).containsText("by admin");
        Pages.assertAccessible(admin);

        Page user = new NewUser(stage, login, password).page();
        assertThat(Pages.button(user, "Publish")).isVisible();
        assertThat(user.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Users")))
                .hasCount(0);

        stage.host().console("callwright:role " + login + " viewer");
        assertThat(user.locator(".cw-callflow > .cw-note")).containsText("You look on as a viewer");

        Pages.button(admin, "Disable " + login).click();
        Pages.button(admin, "Disable").click();
        assertThat(row).containsText("Disabled");
        assertThat(user.locator(".cw-login-form")).isVisible();
        Pages.logIn(user, login, password);
        assertThat(user.locator(".cw-login-form .cw-note")).containsText("This login was disabled.");
    }

    @Test
    void aViewerSeesEverythingAndChangesNothing() throws Exception {
        stage.bring(FLOW);
        Page page = NewUser.with(stage, "viewer").page();
        assertThat(page.locator(".cw-callflow h1")).hasText("Looked at");
        assertThat(page.locator(".cw-callflow > .cw-note")).containsText("You look on as a viewer");
        for (String button : new String[] {"Publish", "More", "Add callflow", "Import", "Undo"}) {
            assertThat(Pages.button(page, button)).isHidden();
        }
        assertThat(page.locator(".cw-palette")).hasCount(0);

        page.locator("callwright-canvas [data-card='s1']").click();
        assertThat(page.locator(".cw-step").getByLabel("Name", new Locator.GetByLabelOptions().setExact(true)))
                .hasAttribute("readonly", Pattern.compile(".*"));
        assertThat(page.locator(".cw-step").getByRole(AriaRole.BUTTON)).hasText(new String[] {"Done"});
        page.keyboard().press("Delete");
        page.locator("callwright-canvas [data-card='s1']").press("Delete");
        Pages.assertAccessible(page);
        assertThat(stage.host().console("callwright:export lookedat")).contains("\"wait\"");

        page.navigate(stage.host().url() + "users");
        assertThat(page.locator(".cw-refusal")).containsText("Only administrators may do that. Your role is viewer.");
        page.navigate(stage.host().url() + "connections");
        assertThat(page.locator(".cw-hint")).containsText("Only administrators may do that. Your role is viewer.");
    }

    @Test
    void aUserChangesTheOwnPasswordAndEndsSessions() throws Exception {
        NewUser user = NewUser.with(stage, "editor");
        Page other = user.page();
        Page page = user.page();
        page.locator(".cw-user").click();
        assertThat(page.locator("h1")).hasText("Your settings");
        assertThat(page.locator(".cw-page-head")).containsText(user.login() + " · Editor");
        assertThat(page.locator(".cw-person")).hasCount(2);
        assertThat(page.locator(".cw-person").first()).containsText("from 127.0.0.1");
        Pages.assertAccessible(page);

        change(page, "wrong password", "a new and long one");
        assertThat(page.locator(".cw-refusal[role=alert]").first())
                .hasText("The old password is wrong. Type it again.");
        change(page, user.password(), "a new and long one");
        assertThat(page.getByText("Changed. All your other sessions have ended."))
                .isVisible();
        assertThat(page.locator(".cw-person")).hasCount(1);
        assertThat(other.locator(".cw-login-form")).isVisible();

        Pages.logIn(other, user.login(), "a new and long one");
        other.waitForSelector(".cw-frame");
    }

    private static void change(Page page, String old, String wanted) {
        page.getByLabel("Old password", Pages.EXACT).fill(old);
        page.getByLabel("New password", Pages.EXACT).fill(wanted);
        Pages.button(page, "Change password").click();
    }
}
