package org.callwright.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.callwright.it.stage.CallTrace;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.Sipp;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Actions that are set up under a name and used by callflows: on the page, and in calls over SIP. */
class SavedActionsIT {
    private static final String NUMBER = "0305550170";
    private static final String HOSTILE = "<img src=x onerror=window.hacked=1>${SHELL(id)}";

    @RegisterExtension
    static final StageExtension stage = StageExtension.shared();

    private CallTrace trace;

    @BeforeEach
    void startTracing() throws Exception {
        trace = new CallTrace(stage.pbx());
    }

    @AfterEach
    void stopTracing() {
        trace.close();
    }

    @Test
    void theFirstIsAddedWithTheKeyboardAlone() throws Exception {
        Page page = stage.loggedIn();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Saved actions"))
                .focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".cw-hint")).containsText("No saved actions yet");
        Pages.assertAccessible(page);

        Pages.button(page, "Add saved action").focus();
        page.keyboard().press("Enter");
        Locator search =
                dialog(page).getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Search actions"));
        assertThat(search).isFocused();
        page.keyboard().type("opening");
        assertThat(dialog(page).locator("[data-choice]")).hasText(new String[] {"Time of day"});
        while (page.locator("[data-choice='time-of-day']:focus").count() == 0) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        assertThat(name(page)).isFocused();
        assertThat(name(page)).hasValue("Time of day");
        Pages.assertAccessible(page);
        page.keyboard().type("Opening hours");
        page.keyboard().press("Enter");

        assertThat(title(page)).hasText("Opening hours");
        assertThat(title(page)).isFocused();
        assertThat(page).hasURL(Pattern.compile(".*/saved-actions/f[a-z0-9]{8}$"));
        assertThat(Pages.row(page, "Opening hours")).containsText("Time of day");
    }

    @Test
    void itIsFilledInUndoneAndPublished() throws Exception {
        bringHours("{ \"mode\": \"BY_THE_CLOCK\", \"zone\": \"Europe/Berlin\" }");
        Page page = saved("Opening hours");
        page.locator(".cw-problems .cw-where").first().click();
        paper(page)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Add").setExact(true))
                .first()
                .click();
        fill(page, "Name", "day");
        assertThat(page.locator(".cw-its-branches li")).hasText(new String[] {"day", "Otherwise"}); // it was saved
        decide(page, "Always open");
        assertThat(page.locator(".cw-its-branches li")).hasText(new String[] {"day", "Otherwise"});
        Pages.button(page, "Undo").click();
        assertThat(paper(page).locator("vaadin-select").last()).containsText("By the clock");
        Pages.button(page, "Redo").click();
        assertThat(paper(page).locator("vaadin-select").last()).containsText("Always open");
        Pages.assertAccessible(page);

        Pages.publish(page);
        assertThat(page.locator(".cw-outcome")).containsText("Live as version 1");
        assertThat(page.locator(".cw-outcome")).containsText("Callflows that use it go by it from now on.");
        assertThat(page.locator(".cw-users")).containsText("Nothing yet.");
    }

    @Test
    void itIsDraggedIntoACallflowAndACallTakesItsBranch() throws Exception {
        bringLiveHours();
        Page page = callflow("shop", "Shop", "did:" + NUMBER, "");
        CanvasPage canvas = new CanvasPage(page);
        page.getByLabel("Search actions").fill("business hours");
        assertThat(canvas.action("play-media")).hasCount(0);
        assertThat(canvas.action("saved:hours")).hasText("Opening hours");
        canvas.drop("saved:hours", canvas.card("*start"));
        assertThat(canvas.card("s1")).containsText("Opening hours");
        assertThat(canvas.card("s1").locator(".linked")).isVisible();
        assertThat(linked(page)).containsText("Linked to the saved action \"Opening hours\" (Time of day).");
        assertThat(linked(page)).containsText("Nothing else uses it.");
        assertThat(link(page, "Edit \"Opening hours\"")).isFocused();
        Pages.assertAccessible(page);
        canvas.leave();
        page.getByLabel("Search actions").fill("");
        assertThat(canvas.action("play-media")).isVisible();
        canvas.drop("play-media", canvas.branch("s1/rule-day"));
        canvas.fill("Media", "beep");
        canvas.leave();
        canvas.drop("play-media", canvas.branch("s1/otherwise"));
        canvas.fill("Media", "hello-world");
        canvas.leave();
        Pages.publish(page);

        assertThat(stepsOfACall()).contains("s2").doesNotContain("s3");
    }

    @Test
    void whatIsChangedThereIsSoInTheCallflowsWithoutPublishingThemAgain() throws Exception {
        bringLiveShop();
        Page page = saved("Opening hours");
        decide(page, "Always closed");
        assertThat(Pages.row(page, "Opening hours").locator(".cw-state")).hasText("Live with unpublished changes");
        Pages.button(page, "Publish").click();
        assertThat(page.locator(".cw-changes li").first())
                .hasText("Calls of \"Shop\" go by it at once, without publishing that again.");
        Pages.button(page, "Publish now").click();
        assertThat(page.locator(".cw-outcome")).containsText("Live as version 2");

        assertThat(stepsOfACall()).contains("s3").doesNotContain("s2");
        assertThat(stage.host().console("callwright:versions shop")).doesNotContain("\n2 ");

        Pages.button(page, "Roll back to version 1").click();
        Pages.button(page, "Roll back now").click();
        assertThat(page.locator(".cw-outcome")).containsText("Version 1 is live again");
        assertThat(stepsOfACall()).contains("s2").doesNotContain("s3");
    }

    @Test
    void whatUsesItIsSaidAndWhileSomethingDoesItIsNotDeleted() throws Exception {
        bringLiveShop();
        Page page = saved("Opening hours");
        assertThat(page.locator(".cw-users li")).hasText(new String[] {"Shoplive"});
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("More"))
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Delete …"))
                .click();
        assertThat(dialog(page)).containsText("It is still used by \"Shop\".");
        assertThat(Pages.button(page, "Delete saved action")).hasCount(0);
        Pages.assertAccessible(page);
        page.keyboard().press("Escape");

        page.locator(".cw-users").getByRole(AriaRole.LINK).click();
        assertThat(title(page)).hasText("Shop");
    }

    @Test
    void aLinkedStepBecomesOneOfItsOwnAndUndoLinksItAgain() throws Exception {
        bringLiveShop();
        Page page = callflow("shop", "Shop");
        CanvasPage canvas = new CanvasPage(page);
        canvas.card("s1").click();
        Pages.button(page, "Make it a step of its own").click();
        assertThat(canvas.panel().locator("h2")).hasText("Time of day");
        assertThat(canvas.field("Name")).hasValue("Opening hours");
        SavedDraft draft = new SavedDraft(stage.host(), "shop");
        draft.awaitDrawn(
                "start > s1",
                "s1: time-of-day",
                "s1/rule-day > s2",
                "s1/otherwise > s3",
                "s2: play-media",
                "s3: play-media");
        assertThat(draft.step("s1").get("config").toString()).contains("ALWAYS_OPEN");
        Pages.button(page, "Undo").click();
        draft.awaitDrawn(
                "start > s1",
                "s1: saved:hours",
                "s1/rule-day > s2",
                "s1/otherwise > s3",
                "s2: play-media",
                "s3: play-media");
        assertThat(linked(page)).containsText("Linked to");
    }

    @Test
    void aStepIsSavedUnderANameStaysConnectedAndLeadsToWhereItIsPublished() throws Exception {
        bringLiveHours();
        Page page = callflow("team", "Team", "extension:271", """
                { "id": "s1", "action": "ring", "label": "Sales", "exits": { "not-answered": "s2", "busy": "s2" },
                  "config": { "phone": { "$ref": "phone", "id": "bob" } } },
                { "id": "s2", "action": "end-call" }""");
        CanvasPage canvas = new CanvasPage(page);
        canvas.card("s1").click();
        Pages.button(page, "Save under a name …").click();
        assertThat(name(page)).hasValue("Sales");
        name(page).fill("opening HOURS");
        page.keyboard().press("Enter");
        assertThat(dialog(page)).containsText("There is a saved action with this name already.");
        Pages.assertAccessible(page);
        name(page).fill("Sales");
        page.keyboard().press("Enter");

        assertThat(linked(page)).containsText("Linked to the saved action \"Sales\" (Ring).");
        assertThat(linked(page)).containsText("Rings Bob <101>");
        assertThat(linked(page)).containsText("It is not live yet");
        assertThat(link(page, "Edit \"Sales\"")).isFocused();
        SavedDraft draft = new SavedDraft(stage.host(), "team");
        assertThat(draft.drawn())
                .contains("s1/not-answered > s2", "s1/busy > s2")
                .doesNotContain("s1: ring");
        Pages.button(page, "Undo").click();
        draft.awaitDrawn("start > s1", "s1: ring", "s1/not-answered > s2", "s1/busy > s2", "s2: end-call");
        Pages.button(page, "Redo").click();

        Pages.button(page, "Publish").click();
        assertThat(page.locator(".cw-outcome")).containsText("\"Sales\" is not live, so no call can get there.");
        page.locator(".cw-outcome")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Go to \"Sales\""))
                .click();
        assertThat(title(page)).hasText("Sales");
        assertThat(page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Phone")))
                .hasValue("Bob <101>");
        Pages.publish(page);
        page.locator(".cw-users").getByRole(AriaRole.LINK).click();
        assertThat(title(page)).hasText("Team"); // or what was left would be published again
        Pages.publish(page);
        assertThat(page.locator(".cw-outcome")).containsText("Dial 271");
    }

    @Test
    void anActionThatIsMostlySharedOffersASavedOneOrToBecomeOne() throws Exception {
        bringLiveShop();
        Page page = callflow("night", "Night", "extension:272", "");
        CanvasPage canvas = new CanvasPage(page);
        canvas.drop("time-of-day", canvas.card("*start"));
        assertThat(linked(page)).containsText("Time of day is mostly set up once and shared by several callflows.");
        assertThat(linked(page)).isInViewport(); // though the keyboard is at what has to be filled in
        assertThat(canvas.panel().locator(".cw-action-form vaadin-button").first())
                .isFocused();
        assertThat(Pages.button(page, "Save under a name …")).hasCount(1);
        Pages.assertAccessible(page);
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Use a saved one"))
                .click();
        page.locator("vaadin-combo-box-item:visible").getByText("Opening hours").click();
        assertThat(linked(page)).containsText("Linked to the saved action \"Opening hours\"");
        assertThat(linked(page)).containsText("Also used by Shop.");
        new SavedDraft(stage.host(), "night").awaitDrawn("start > s1", "s1: saved:hours");

        canvas.leave();
        canvas.drop("end-call", canvas.branch("s1/rule-day"));
        assertThat(linked(page)).hasCount(0);
        assertThat(Pages.button(page, "Save under a name …")).isVisible();
    }

    @Test
    void otherBrowsersSeeAtOnceWhatIsAddedAndRenamed() throws Exception {
        bringLiveShop();
        Page other = callflow("shop", "Shop");
        other.evaluate("window.neverReloaded = true");
        Page page = added("Queue music", "play-media");
        Locator entry = other.locator(
                "[data-action='saved:" + page.url().substring(page.url().lastIndexOf('/') + 1) + "']");
        assertThat(entry).hasText("Queue music");

        page.locator(".cw-name-shown").click();
        page.getByLabel("Name of the saved action").fill("Waiting music");
        page.keyboard().press("Enter");
        assertThat(entry).hasText("Waiting music");
        assertThat(Pages.row(page, "Waiting music")).isVisible();
        assertThat(other.evaluate("window.neverReloaded")).isEqualTo(true);

        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("More"))
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Delete …"))
                .click();
        Pages.button(page, "Delete saved action").click();
        assertThat(entry).hasCount(0);
        assertThat(Pages.row(page, "Waiting music")).hasCount(0);
    }

    @Test
    void namesOfAnyKindAreTextAndNeverWiderThanThePage() throws Exception {
        bringLiveShop();
        Page page = added(HOSTILE, "end-call");
        assertThat(title(page)).hasText(HOSTILE);
        Pages.publish(page);
        added(page, "W".repeat(80), "end-call");
        assertThat(page.evaluate("window.hacked ?? 'text'")).isEqualTo("text");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);

        Page drawing = callflow("shop", "Shop");
        CanvasPage canvas = new CanvasPage(drawing);
        canvas.drop("saved:" + page.url().substring(page.url().lastIndexOf('/') + 1), canvas.branch("s2/next"));
        assertThat(linked(drawing)).containsText("W".repeat(80));
        assertThat(
                        drawing.evaluate(
                                "[...document.querySelectorAll('aside, aside *')].every(each => each.scrollWidth <= each.clientWidth + 1 || getComputedStyle(each).overflowX !== 'visible' || each.clientWidth === 0)"))
                .isEqualTo(true);
    }

    private static void bringHours(String config) throws Exception {
        stage.bring("""
                { "format": 1, "kind": "saved-action", "id": "hours", "name": "Opening hours", "numbers": [],
                  "start": "s1", "steps": [ { "id": "s1", "action": "time-of-day", "config": %s } ] }""".formatted(config));
    }

    /** Opening hours that are open, whatever the time is. */
    private static void bringLiveHours() throws Exception {
        bringHours("""
                { "mode": "ALWAYS_OPEN", "zone": "Europe/Berlin", "rules": [
                  { "name": "day", "days": "MONDAY_TO_FRIDAY", "from": "09:00", "until": "17:00" } ] }""");
        stage.publish("hours");
    }

    /** A callflow whose calls go to s2 while the opening hours are open, and else to s3. */
    private static void bringLiveShop() throws Exception {
        bringLiveHours();
        stage.bring("""
                { "format": 1, "id": "shop", "name": "Shop", "numbers": [ "did:%s" ], "start": "s1", "steps": [
                  { "id": "s1", "action": "saved:hours", "exits": { "rule-day": "s2", "otherwise": "s3" } },
                  { "id": "s2", "action": "play-media", "config": { "media": { "$ref": "prompt", "id": "beep" } } },
                  { "id": "s3", "action": "play-media", "config": { "media": { "$ref": "prompt", "id": "hello-world" } } }
                ] }""".formatted(NUMBER));
        stage.publish("shop");
    }

    /** Which of the callflow's steps a call over SIP gets to. */
    private List<String> stepsOfACall() throws Exception {
        trace.clear();
        String caller;
        try (Sipp call = Sipp.caller("caller-silent", NUMBER, 0, stage.pbx().sipPort())) {
            call.awaitSuccess();
            caller = trace.callerOf(NUMBER);
            trace.awaitEnd(caller);
        }
        return trace.path(caller).stream()
                .filter(line -> line.startsWith("callwright-shop-v1,s"))
                .map(line -> line.split(",")[1])
                .distinct()
                .toList();
    }

    private static Page saved(String name) throws Exception {
        Page page = stage.loggedIn();
        page.navigate(stage.host().url() + "saved-actions");
        Pages.row(page, name).click();
        assertThat(title(page)).hasText(name);
        assertThat(title(page)).isFocused(); // or the keyboard would be led there later
        return page;
    }

    private static Page added(String name, String action) throws Exception {
        Page page = stage.loggedIn();
        page.navigate(stage.host().url() + "saved-actions");
        added(page, name, action);
        return page;
    }

    private static void added(Page page, String name, String action) {
        Pages.button(page, "Add saved action").click();
        page.locator("[data-choice='" + action + "']").click();
        assertThat(name(page)).isFocused(); // with a name proposed, which would else come later
        name(page).fill(name);
        page.keyboard().press("Enter");
        assertThat(title(page)).hasText(name);
        page.waitForURL(url -> !url.endsWith("/saved-actions"));
    }

    private static Page callflow(String id, String name, String number, String steps) throws Exception {
        stage.bring("""
                { "format": 1, "id": "%s", "name": "%s", "numbers": [ "%s" ], %s "steps": [ %s ] }""".formatted(id, name, number, steps.isEmpty() ? "" : "\"start\": \"s1\",", steps));
        return callflow(id, name);
    }

    private static Page callflow(String id, String name) throws Exception {
        Page page = stage.loggedIn();
        page.navigate(stage.host().url() + "callflows/" + id);
        assertThat(title(page)).hasText(name);
        return page;
    }

    private static Locator title(Page page) {
        return page.locator(".cw-callflow h1");
    }

    private static Locator dialog(Page page) {
        return page.getByRole(AriaRole.DIALOG);
    }

    private static Locator name(Page page) {
        return dialog(page).getByLabel("Name", new Locator.GetByLabelOptions().setExact(true));
    }

    private static Locator paper(Page page) {
        return page.locator(".cw-paper");
    }

    /** What a step's panel says about saved actions. */
    private static Locator linked(Page page) {
        return page.locator(".cw-step .cw-saving:not([hidden])");
    }

    private static Locator link(Page page, String text) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(text).setExact(true));
    }

    private static void fill(Page page, String label, String value) {
        paper(page)
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .last()
                .fill(value);
        page.keyboard().press("Tab");
    }

    private static void decide(Page page, String choice) {
        paper(page)
                .locator("vaadin-select", new Locator.LocatorOptions().setHasText("Decided"))
                .click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(choice).setExact(true))
                .click();
        assertThat(paper(page).locator("vaadin-select", new Locator.LocatorOptions().setHasText("Decided")))
                .containsText(choice);
    }
}
