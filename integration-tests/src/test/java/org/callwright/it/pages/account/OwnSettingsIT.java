package org.callwright.it.pages.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.regex.Pattern;
import org.callwright.it.stage.NewUser;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What users choose about the pages: it counts at once, in all their browsers, and for nobody else. */
class OwnSettingsIT {
    private static final String FLOW = """
            { "format": 1, "id": "hours", "name": "Hours", "numbers": ["extension:283"], "start": "s1",
              "steps": [{ "id": "s1", "action": "time-of-day", "config": { "rules": [
                { "label": "Open", "from": "09:00", "until": "17:30" } ] } }] }
            """;

    @RegisterExtension
    static final StageExtension stage = StageExtension.shared();

    @Test
    void aLanguageIsChosenInAnotherLanguagesBrowser() throws Exception {
        NewUser ann = NewUser.with(stage, "editor");
        Page page = settings(ann.page());
        Page other = ann.page();
        Page zoe = NewUser.with(stage, "editor").page();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        Pages.assertAccessible(page);

        page.locator("vaadin-select").click();
        page.locator("vaadin-select-item", new Page.LocatorOptions().setHasText("Deutsch"))
                .click();
        assertThat(page.locator("h1")).hasText("Ihre Einstellungen");
        assertThat(page.locator("html")).hasAttribute("lang", "de");
        assertThat(Pages.button(other, "Abmelden")).isVisible();
        assertThat(Pages.button(ann.page(), "Abmelden")).isVisible();
        Pages.assertAccessible(page);
        assertThat(Pages.button(zoe, "Log out")).isVisible();

        Pages.button(page, "Abmelden").click();
        assertThat(Pages.button(page, "Log in")).isVisible();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
    }

    @Test
    void whatIsDarkIsDarkFromTheFirstPaint() throws Exception {
        NewUser ann = NewUser.with(stage, "viewer");
        Page page = settings(ann.page());
        Page other = ann.page();
        assertThat(page.locator("html")).hasCSS("color-scheme", "light dark");

        theme(page, "Dark").check();
        assertThat(page.locator("html")).hasCSS("color-scheme", "dark");
        assertThat(other.locator("html")).hasCSS("color-scheme", "dark");
        assertThat(theme(page, "Dark")).isFocused();

        String document = page.context().request().get(page.url()).text();
        assertThat(document).containsPattern("<html[^>]* style=\"color-scheme: dark\"");
        page.navigate(page.url(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        assertThat(theme(page, "Dark")).isChecked();
        Pages.assertAccessible(page);

        Page inDarkness = settings(ann.page(new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK)));
        theme(inDarkness, "Light").check();
        assertThat(inDarkness.locator("html")).hasCSS("color-scheme", "light");
        assertThat(page.locator("html")).hasCSS("color-scheme", "light");

        Page stranger = stage.chromium().open();
        stranger.navigate(stage.host().url());
        assertThat(stranger.locator("html")).hasCSS("color-scheme", "light dark");
    }

    @Test
    void timesAreWrittenAsChosen() throws Exception {
        stage.bring(FLOW);
        NewUser ann = NewUser.with(stage, "editor");
        Page page = settings(ann.page());
        Locator since = page.locator(".cw-person .cw-soft").first();
        assertThat(since).containsText(Pattern.compile("since \\d+ \\w+ \\d{4}, \\d\\d:\\d\\d,"));

        page.getByLabel("3:24 pm", Pages.EXACT).check();
        assertThat(since).containsText(Pattern.compile("since \\d+ \\w+ \\d{4}, \\d+:\\d\\d\\s[ap]m,"));
        page.navigate(stage.host().url() + "callflows/hours");
        page.locator("callwright-canvas [data-card='s1']").click();
        Locator until =
                page.locator(".cw-step vaadin-combo-box").filter(new Locator.FilterOptions().setHasText("Until"));
        assertThat(until.locator("input")).hasValue("5:30 pm");
        until.locator("input").fill("18:00");
        until.locator("input").press("Tab");
        assertThat(until.locator("input")).hasValue("6:00 pm");
        Page zoe = NewUser.with(stage, "editor").page();
        zoe.navigate(stage.host().url() + "callflows/hours");
        zoe.locator("callwright-canvas [data-card='s1']").click();
        assertThat(zoe.locator(".cw-step vaadin-combo-box")
                        .filter(new Locator.FilterOptions().setHasText("Until"))
                        .locator("input"))
                .hasValue("18:00");
    }

    @Test
    void daysAreWrittenAsInTheChosenCountry() throws Exception {
        Page page = settings(NewUser.with(stage, "viewer").page());
        Locator country = page.locator(".cw-setting vaadin-combo-box input");
        country.fill("United States");
        country.press("Enter");
        assertThat(page.locator(".cw-person .cw-soft").first())
                .containsText(Pattern.compile("since \\w+ \\d+, \\d{4}, \\d+:\\d\\d\\s[AP]M,"));
        assertThat(page.locator(".cw-setting vaadin-combo-box input")).hasValue("United States");

        country.fill("Atlantis");
        country.press("Enter");
        assertThat(page.locator(".cw-setting vaadin-combo-box")).containsText("The list has no \"Atlantis\".");
        assertThat(country).hasValue("United States");
    }

    private static Page settings(Page page) {
        page.navigate(stage.host().url() + "account");
        assertThat(page.locator("h1")).hasText("Your settings");
        return page;
    }

    private static Locator theme(Page page, String name) {
        return page.getByRole(
                AriaRole.RADIO, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
