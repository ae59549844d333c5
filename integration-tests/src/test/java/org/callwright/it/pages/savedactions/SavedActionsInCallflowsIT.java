package org.callwright.it.pages.savedactions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.callwright.it.pages.CanvasPage;
import org.callwright.it.pages.SavedDraft;
import org.callwright.it.stage.CallTrace;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.Sipp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Steps that are linked to a saved action: where they are drawn, and in calls over SIP. */
class SavedActionsInCallflowsIT extends OnSavedActions {
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
    void itIsDraggedIntoACallflowAndACallTakesItsBranch() throws Exception {
        bringLiveHours();
        Page page = callflow("shop", "Shop", "did:" + NUMBER, "");
        CanvasPage canvas = new CanvasPage(page);
        page.getByLabel("Search actions").fill("business hours");
        assertThat(canvas.action("play-media")).hasCount(0);
        assertThat(canvas.action("saved:hours")).containsText("Opening hours");
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
        Pages.confirm(page).click();
        assertThat(Pages.toast(page)).containsText("Live as version 2");

        assertThat(stepsOfACall()).contains("s3").doesNotContain("s2");
        assertThat(stage.host().console("callwright:versions shop")).doesNotContain("\n2 ");

        Pages.openTab(page, "Versions");
        Pages.button(page, "Roll back to version 1").click();
        Pages.button(page, "Roll back now").click();
        assertThat(Pages.toast(page)).containsText("Version 1 is live again");
        assertThat(stepsOfACall()).contains("s2").doesNotContain("s3");
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
        assertThat(Pages.toast(page)).containsText("Dial 271");
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

    private static Locator link(Page page, String text) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(text).setExact(true));
    }
}
