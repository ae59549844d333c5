package org.callwright.it.i18n;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callwright.it.docs.ActionBundles;
import org.callwright.it.pages.CanvasPage;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever's browser prefers German reads nothing else. */
class TranslatedPagesIT {
    private static final String ENDS = "{ \"id\": \"s1\", \"action\": \"end-call\" }";

    /** What an admin names is not translated, nor what it is called at first. */
    private static final Map<String, String> NAMED =
            Map.of("day-night-switch", "{ \"states\": [ { \"name\": \"Tag\" }, { \"name\": \"Nacht\" } ] }");

    @RegisterExtension
    static final StageExtension stage = StageExtension.shared();

    @Test
    void theLoginIsInGerman() throws Exception {
        TranslatedPage german = TranslatedPage.opened(stage.get(), "de-AT");
        german.page().navigate(stage.host().url());
        assertThat(german.page()).hasTitle(german.german("Log in · Callwright"));
        german.page().getByLabel(german.german("Password"), Pages.EXACT).fill("wrong");
        german.page().keyboard().press("Enter");
        assertThat(german.page().getByText(german.german("Login or password is wrong. Check both and try again.")))
                .isVisible();
        german.assertGerman();
        Pages.assertAccessible(german.page());
    }

    @Test
    void everyActionIsSetUpInGerman() throws Exception {
        List<ActionBundles.Found> actions = ActionBundles.all();
        bring(
                "all",
                IntStream.range(0, actions.size())
                        .mapToObj(n -> "{ \"id\": \"s%d\", \"action\": \"%s\", \"config\": %s }"
                                .formatted(
                                        n + 1,
                                        actions.get(n).id(),
                                        NAMED.getOrDefault(actions.get(n).id(), "{}")))
                        .collect(Collectors.joining(", ")));
        TranslatedPage german = callflow("all");
        german.assertGerman();
        CanvasPage canvas = new CanvasPage(german.page());
        for (int n = 0; n < actions.size(); n++) {
            canvas.card("s" + (n + 1)).dispatchEvent("click");
            assertThat(canvas.panel().locator("h2"))
                    .hasText(actions.get(n).installed().in(Locale.GERMAN).info().label());
            for (Locator add : canvas.panel()
                    .getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions()
                                    .setName(german.german("Add"))
                                    .setExact(true))
                    .all()) {
                add.click(); // a row, with fields of its own
            }
            german.assertGerman();
        }
        Pages.assertAccessible(german.page());
    }

    @Test
    void publishingIsInGerman() throws Exception {
        bring("news", ENDS);
        TranslatedPage german = callflow("news");
        german.button("Publish").click();
        assertThat(german.button("Not yet")).isVisible();
        german.assertGerman();
        german.page().locator(".cw-question [theme~=primary]").click();
        assertThat(german.page().locator(".cw-outcome")).hasAttribute("data-kind", "live");
        german.assertGerman();

        bring(
                "news",
                "{ \"id\": \"s1\", \"action\": \"ring\", \"exits\": { \"busy\": \"s2\" } },"
                        + "{ \"id\": \"s2\", \"action\": \"wait\", \"label\": \"Pause\", \"config\": { \"duration\": 3 } }");
        german.button("Publish").click();
        assertThat(german.page().locator(".cw-outcome")).hasAttribute("data-kind", "refused");
        assertThat(german.page().locator(".cw-outcome")).containsText("Telefon fehlt.");
        german.assertGerman();
        bring(
                "news",
                "{ \"id\": \"s1\", \"action\": \"wait\", \"label\": \"Pause\", \"config\": { \"duration\": 3 } }");
        german.button("Publish").click();
        assertThat(german.button("Not yet")).isVisible();
        german.assertGerman();
        german.page().locator(".cw-question [theme~=primary]").click();
        assertThat(german.page().locator(".cw-versions li")).hasCount(2);
        german.assertGerman();
    }

    @Test
    void whatIsAroundTheDrawingIsInGerman() throws Exception {
        bring("around", ENDS);
        TranslatedPage german = callflow("around");
        german.button("Click to add number").click();
        assertThat(german.page().getByRole(AriaRole.DIALOG)).hasCount(1);
        german.assertGerman();
        german.page().keyboard().type("no number");
        german.assertGerman();
        german.page().keyboard().press("Escape");
        german.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(german.german("More")))
                .click();
        german.assertGerman();
        german.menuItem("Delete …").click();
        assertThat(german.page().getByRole(AriaRole.DIALOG)).hasCount(1);
        german.assertGerman();
        german.button("Keep it").click();
        german.button("Add callflow").click();
        assertThat(german.page().getByRole(AriaRole.DIALOG)).hasCount(1);
        german.assertGerman();
        german.page().keyboard().press("Enter");
        assertThat(german.page().locator("callwright-canvas .hint")).isVisible();
        german.assertGerman();
        german.page().navigate(stage.host().url() + "callflows/gone");
        assertThat(german.page().locator(".cw-hint")).isVisible();
        german.assertGerman();
        german.page().navigate(stage.host().url() + "nowhere");
        assertThat(german.page().locator("h1")).isVisible();
        german.assertGerman();
    }

    @Test
    void savedActionsAreInGerman() throws Exception {
        TranslatedPage german = TranslatedPage.loggedIn(stage.get(), "saved-actions");
        german.assertGerman();
        german.button("Add saved action").click();
        german.assertGerman();
        german.page().locator("[data-choice='day-night-switch']").click();
        Locator name = german.page()
                .getByRole(AriaRole.DIALOG)
                .getByLabel(german.german("Name"), new Locator.GetByLabelOptions().setExact(true));
        assertThat(name).isFocused(); // with a name proposed, which would else come later
        name.fill("Nachtdienst");
        german.page().keyboard().press("Enter");
        assertThat(german.page().locator(".cw-its-branches li")).hasText(new String[] {"Tag", "Nacht"});
        german.assertGerman();
        Pages.assertAccessible(german.page());
    }

    @Test
    void connectionsAreInGerman() throws Exception {
        TranslatedPage german = TranslatedPage.loggedIn(stage.get(), "connections");
        german.assertGerman();
        german.page().navigate(stage.host().url() + "connections/new");
        german.button("Add").click();
        german.assertGerman();
        german.page().getByLabel(german.german("Name"), Pages.EXACT).fill("CRM");
        german.page().getByLabel(german.german("Address"), Pages.EXACT).fill("http://127.0.0.1:9/");
        german.button("Test").click();
        assertThat(german.page().locator(".cw-connection-form .cw-refusal")).isVisible();
        german.assertGerman();
        german.button("Add").click();
        assertThat(german.page().locator(".cw-connection-uses")).isVisible();
        german.assertGerman();
        Pages.assertAccessible(german.page());
    }

    private static void bring(String id, String steps) throws Exception {
        stage.bring("""
                { "format": 1, "id": "%s", "name": "%s", "numbers": [], "start": "s1", "steps": [ %s ] }""".formatted(id, id, steps));
    }

    private static TranslatedPage callflow(String id) throws Exception {
        TranslatedPage german = TranslatedPage.loggedIn(stage.get(), "callflows/" + id);
        assertThat(german.page().locator(".cw-callflow h1")).hasText(id);
        return german;
    }
}
