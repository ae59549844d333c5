package org.callwright.it.i18n;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callwright.it.docs.ActionBundles;
import org.callwright.it.docs.PageLanguages;
import org.callwright.it.pages.CanvasPage;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A browser that prefers a language of the pages shows no English. */
class TranslatedPagesIT {
    private static final String ENDS = "{ \"id\": \"s1\", \"action\": \"end-call\" }";

    /** Names that admins give are not translated, nor the first ones proposed. */
    private static final Map<String, String> NAMED =
            Map.of("day-night-switch", "{ \"states\": [ { \"name\": \"Tag\" }, { \"name\": \"Nacht\" } ] }");

    @RegisterExtension
    static final StageExtension stage = StageExtension.shared();

    static List<Locale> languages() {
        return PageLanguages.all();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theLoginIsTranslated(Locale language) throws Exception {
        TranslatedPage page = TranslatedPage.opened(stage.get(), language, inAustria(language));
        page.page().navigate(stage.host().url());
        assertThat(page.page()).hasTitle(page.say("Log in – Callwright"));
        page.page().getByLabel(page.say("Password"), Pages.EXACT).fill("wrong");
        page.page().keyboard().press("Enter");
        assertThat(page.page().getByText(page.say("Login or password is wrong. Check both and try again.")))
                .isVisible();
        page.assertReadable();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyActionIsTranslated(Locale language) throws Exception {
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
        TranslatedPage page = callflow(language, "all");
        page.assertReadable();
        CanvasPage canvas = new CanvasPage(page.page());
        for (int n = 0; n < actions.size(); n++) {
            canvas.card("s" + (n + 1)).dispatchEvent("click");
            assertThat(canvas.panel().locator("h2"))
                    .hasText(page.say(actions.get(n).installed()).info().label());
            for (Locator add : canvas.panel()
                    .getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions()
                                    .setName(page.say("Add"))
                                    .setExact(true))
                    .all()) {
                add.click(); // a row, with fields of its own
            }
            page.assertReadable();
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void publishingIsTranslated(Locale language) throws Exception {
        bring("news", ENDS);
        TranslatedPage page = callflow(language, "news");
        page.button("Publish").click();
        assertThat(page.button("Cancel")).isVisible();
        page.assertReadable();
        page.page().locator(".cw-question [theme~=primary]").click();
        assertThat(Pages.toast(page.page())).isVisible();
        page.assertReadable();

        bring(
                "news",
                "{ \"id\": \"s1\", \"action\": \"ring\", \"exits\": { \"busy\": \"s2\" } },"
                        + "{ \"id\": \"s2\", \"action\": \"wait\", \"label\": \"Pause\", \"config\": { \"duration\": 3 } }");
        page.button("Publish").click();
        assertThat(page.page().locator(".cw-outcome")).hasAttribute("data-kind", "refused");
        assertThat(page.page().locator(".cw-outcome"))
                .containsText(page.say("\"{0}\" is empty. Fill it in.", phoneField(page)));
        page.assertReadable();
        page.button("Close").click();
        bring(
                "news",
                "{ \"id\": \"s1\", \"action\": \"wait\", \"label\": \"Pause\", \"config\": { \"duration\": 3 } }");
        page.button("Publish").click();
        assertThat(page.button("Cancel")).isVisible();
        page.assertReadable();
        page.page().locator(".cw-question [theme~=primary]").click();
        page.openTab("Versions");
        assertThat(page.page().locator(".cw-versions li")).hasCount(2);
        page.assertReadable();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whatIsAroundTheDrawingIsTranslated(Locale language) throws Exception {
        bring("around", ENDS);
        TranslatedPage page = callflow(language, "around");
        page.openTab("Numbers and settings");
        page.assertReadable();
        page.page().locator(".cw-number-input input:visible").click();
        page.page().keyboard().type("no number");
        page.assertReadable();
        page.page().locator(".cw-number-input input:visible").fill("299");
        assertThat(page.page().locator(".cw-offer")).hasCount(1);
        page.assertReadable();
        page.button("More").click();
        page.assertReadable();
        page.menuItem("Delete …").click();
        assertThat(page.page().getByRole(AriaRole.DIALOG)).hasCount(1);
        page.assertReadable();
        page.button("Keep it").click();
        page.button("Add callflow").click();
        assertThat(page.page().getByRole(AriaRole.DIALOG)).hasCount(1);
        page.assertReadable();
        page.page().keyboard().press("Enter");
        assertThat(page.page().locator("callwright-canvas .hint")).isVisible();
        page.assertReadable();
        page.page().navigate(stage.host().url() + "callflows/gone");
        assertThat(page.page().locator(".cw-hint")).isVisible();
        page.assertReadable();
        page.page().navigate(stage.host().url() + "nowhere");
        assertThat(page.page().locator("h1")).isVisible();
        page.assertReadable();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void savedActionsAreTranslated(Locale language) throws Exception {
        TranslatedPage page = TranslatedPage.loggedIn(stage.get(), language, "saved-actions");
        page.assertReadable();
        page.button("Add saved action").click();
        page.assertReadable();
        page.page().locator("[data-choice='day-night-switch']").click();
        Locator name = page.page()
                .getByRole(AriaRole.DIALOG)
                .getByLabel(page.say("Name"), new Locator.GetByLabelOptions().setExact(true));
        assertThat(name).isFocused(); // with a name proposed, which would else come later
        name.fill("Nachtdienst");
        page.page().keyboard().press("Enter");
        assertThat(page.page().locator(".cw-its-branches li")).hasText(new String[] {"Tag", "Nacht"});
        page.assertReadable();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void connectionsAreTranslated(Locale language) throws Exception {
        TranslatedPage page = TranslatedPage.loggedIn(stage.get(), language, "connections");
        page.assertReadable();
        page.page().navigate(stage.host().url() + "connections/new");
        page.button("Add").click();
        page.assertReadable();
        page.page().getByLabel(page.say("Name"), Pages.EXACT).fill("CRM");
        page.page().getByLabel(page.say("Address"), Pages.EXACT).fill("http://127.0.0.1:9/");
        page.button("Test").click();
        assertThat(page.page().locator(".cw-connection-form .cw-refusal")).isVisible();
        page.assertReadable();
        page.button("Add").click();
        assertThat(page.page().locator(".cw-connection-uses")).isVisible();
        page.assertReadable();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void contactsAreTranslated(Locale language) throws Exception {
        TranslatedPage page = TranslatedPage.loggedIn(stage.get(), language, "contacts");
        assertThat(page.page().locator(".cw-hint")).isVisible();
        page.assertReadable();
        stage.bring("""
                { "format": 1, "id": "hush", "name": "hush", "hideFromContacts": true, "numbers": [ "extension:299" ],
                  "start": "s1", "steps": [ { "id": "s1", "action": "end-call" } ] }""");
        page.page().locator(".cw-table-states button").last().click();
        assertThat(page.page().locator(".cw-table-grid .cw-flow-link")).isVisible();
        page.assertReadable();
        page.page().locator(".cw-table-head vaadin-button").first().click();
        assertThat(page.page().locator(".cw-phonebook [theme~=primary]")).isVisible();
        page.assertReadable();
        page.page().locator(".cw-phonebook [theme~=primary]").click();
        assertThat(page.page().locator(".cw-phonebook-address")).hasCount(5);
        page.assertReadable();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void numbersAreTranslated(Locale language) throws Exception {
        TranslatedPage page = TranslatedPage.loggedIn(stage.get(), language, "numbers");
        assertThat(page.page().locator(".cw-hint")).isVisible();
        page.assertReadable();
        page.page().locator(".cw-table-head vaadin-button[theme=primary]").click();
        page.page()
                .getByLabel(page.say("Numbers"), Pages.EXACT)
                .and(page.page().locator("textarea"))
                .fill("030 5550160 - 169\n030 5550160\n0305550170-\n7:30");
        assertThat(page.page().locator(".cw-add-lines li")).hasCount(4);
        page.assertReadable();
        page.page().locator(".cw-add-numbers [theme~=primary]").click();
        assertThat(page.page().locator(".cw-add-numbers .cw-refusal")).isVisible();
        page.assertReadable();
        page.page()
                .getByLabel(page.say("Numbers"), Pages.EXACT)
                .and(page.page().locator("textarea"))
                .fill("030 5550160 - 169");
        assertThat(page.page().locator(".cw-add-lines li")).hasCount(1);
        page.page().locator(".cw-add-numbers [theme~=primary]").click();
        assertThat(page.page().locator(".cw-number-open")).hasCount(10);
        page.assertReadable();
        page.page().locator(".cw-number-open").first().click();
        assertThat(page.page().locator(".cw-number-dialog textarea")).isVisible();
        page.assertReadable();
    }

    /** A country's way to speak a language, which no file is about. */
    private static Locale inAustria(Locale language) {
        return new Locale.Builder().setLocale(language).setRegion("AT").build();
    }

    /** The label of the field of "Ring" that has to be filled in. */
    private static String phoneField(TranslatedPage page) {
        return ActionBundles.all().stream()
                .filter(each -> each.id().equals("ring"))
                .flatMap(each -> page.say(each.installed()).form().fields().stream())
                .filter(field -> field.name().equals("phone"))
                .findFirst()
                .orElseThrow()
                .label();
    }

    private static void bring(String id, String steps) throws Exception {
        stage.bring("""
                { "format": 1, "id": "%s", "name": "%s", "numbers": [], "start": "s1", "steps": [ %s ] }""".formatted(id, id, steps));
    }

    private static TranslatedPage callflow(Locale language, String id) throws Exception {
        TranslatedPage page = TranslatedPage.loggedIn(stage.get(), language, "callflows/" + id);
        assertThat(page.page().locator(".cw-callflow h1")).hasText(id);
        return page;
    }
}
