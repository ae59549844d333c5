package org.callwright.it.pages.fields;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.callwright.it.pages.CanvasPage;
import org.callwright.it.pages.SavedDraft;
import org.callwright.it.stage.Await;
import org.callwright.it.stage.CallTrace;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Rows of a list are renamed, moved and typed in, alone and beside somebody else, and their branches stay. */
class RowsIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String NAMED_OTHERWISE = "Geöffnet ☀ \"бюро\" ${EXTEN}";

    private static final String RULES = """
            { "zone": "Europe/Berlin", "mode": "ALWAYS_OPEN", "rules": [
              { "name": "open", "days": "MONDAY_TO_FRIDAY", "from": "09:00", "until": "17:00" },
              { "name": "sat", "days": "SATURDAY", "from": "09:00", "until": "12:00" } ] }""";

    @RegisterExtension
    static final StageExtension stage = StageExtension.shared();

    @Test
    void aRuleThatIsRenamedKeepsItsBranchAndItsCallsInASavedActionToo() throws Exception {
        stage.bring("""
                { "format": 1, "kind": "saved-action", "id": "week", "name": "Week", "start": "s1",
                  "steps": [ { "id": "s1", "action": "time-of-day", "config": %s } ] }""".formatted(RULES));
        stage.publish("week");
        bring("weekly", "extension:8404", "saved:week", "{}");
        stage.publish("weekly");

        Page page = stage.loggedIn();
        page.navigate(stage.host().url() + "saved-actions/week");
        Locator name = nameOf(page.locator(".cw-paper"), 0);
        name.fill(NAMED_OTHERWISE);
        page.keyboard().press("Tab");
        assertThat(page.locator(".cw-its-branches li").first()).hasText(NAMED_OTHERWISE);
        Pages.publish(page);

        try (CallTrace trace = new CallTrace(stage.pbx())) {
            stage.pbx().cli("channel originate Local/8404@phones-with-callwright application Wait 20");
            Await.until(
                    "a call is in the callflow", SOON, () -> !trace.in("weekly").isEmpty());
            String caller = trace.in("weekly").getFirst();
            trace.awaitEnd(caller);
            assertThat(trace.path(caller)).anyMatch(line -> line.startsWith("callwright-weekly-v1,s2,"));
        }
        page.navigate(stage.host().url() + "callflows/weekly");
        assertThat(page.locator("callwright-canvas")).containsText(NAMED_OTHERWISE);
        Pages.assertNoProblems(page);
    }

    @Test
    void rowsAreMovedByMouseAndByKeyboard() throws Exception {
        Page page = opened("moved", "extension:8405");
        Locator panel = new CanvasPage(page).panel();
        Locator up = button(row(panel, 1), "Move up");
        up.click();
        assertThat(nameOf(panel, 0)).hasValue("sat");
        assertThat(button(row(panel, 0), "Move down")).isFocused(); // at an end, what leads back
        assertThat(button(row(panel, 0), "Move up")).isDisabled();
        Pages.assertAccessible(page);
        awaitRules("moved", "rule-sat sat", "rule-open open");

        page.keyboard().press("Enter");
        assertThat(nameOf(panel, 0)).hasValue("open");
        awaitRules("moved", "rule-open open", "rule-sat sat");
        new SavedDraft(stage.host(), "moved").awaitDrawn(DRAWN);
    }

    @Test
    void whatIsTypedStaysWhileSomebodyChangesOrMovesAnotherRow() throws Exception {
        Page one = opened("typed", "extension:8406");
        Page other = opened("typed");
        Locator typing = nameOf(new CanvasPage(one).panel(), 0);
        typing.click();
        one.keyboard().press("End");
        one.keyboard().type("ing");

        Locator panel = new CanvasPage(other).panel();
        nameOf(panel, 1).fill("weekend");
        other.keyboard().press("Tab");
        assertThat(nameOf(new CanvasPage(one).panel(), 1)).hasValue("weekend");
        assertThat(typing).hasValue("opening");
        assertThat(typing).isFocused();
        one.keyboard().type(" ho");

        button(row(panel, 1), "Move up").click();
        Locator moved = nameOf(new CanvasPage(one).panel(), 1);
        assertThat(moved).hasValue("opening ho");
        assertThat(moved).isFocused();
        one.keyboard().press("End");
        one.keyboard().type("urs");
        one.keyboard().press("Tab");

        awaitRules("typed", "rule-sat weekend", "rule-open opening hours");
        assertThat(nameOf(panel, 1)).hasValue("opening hours");
        new SavedDraft(stage.host(), "typed").awaitDrawn(DRAWN);
    }

    @Test
    void aRowThatIsRemovedTakesItsConnectionAlongAndUndoBringsBoth() throws Exception {
        Page page = opened("removed", "extension:8407");
        button(row(new CanvasPage(page).panel(), 1), "Remove").click();
        new SavedDraft(stage.host(), "removed")
                .awaitDrawn(
                        "start > s1",
                        "s1: time-of-day",
                        "s1/otherwise > s4",
                        "s1/rule-open > s2",
                        "s2: end-call",
                        "s3: end-call",
                        "s4: end-call");
        Pages.button(page, "Undo").click();
        new SavedDraft(stage.host(), "removed").awaitDrawn(DRAWN);
    }

    private static final String[] DRAWN = {
        "start > s1",
        "s1: time-of-day",
        "s1/otherwise > s4",
        "s1/rule-open > s2",
        "s1/rule-sat > s3",
        "s2: end-call",
        "s3: end-call",
        "s4: end-call"
    };

    private static void bring(String id, String number, String action, String config) throws Exception {
        stage.bring("""
                { "format": 1, "id": "%s", "name": "%s", "numbers": [ "%s" ], "start": "s1", "steps": [
                  { "id": "s1", "action": "%s", "config": %s,
                    "exits": { "rule-open": "s2", "rule-sat": "s3", "otherwise": "s4" } },
                  { "id": "s2", "action": "end-call" }, { "id": "s3", "action": "end-call" },
                  { "id": "s4", "action": "end-call" } ] }""".formatted(id, id, number, action, config));
    }

    private static Page opened(String id, String number) throws Exception {
        bring(id, number, "time-of-day", RULES);
        return opened(id);
    }

    private static Page opened(String id) throws Exception {
        Page page = stage.loggedIn();
        page.navigate(stage.host().url() + "callflows/" + id);
        new CanvasPage(page).card("s1").click();
        assertThat(nameOf(new CanvasPage(page).panel(), 1)).isVisible();
        return page;
    }

    private static Locator row(Locator form, int index) {
        return form.locator(".cw-row-input").nth(index);
    }

    private static Locator nameOf(Locator form, int index) {
        return row(form, index).getByLabel("Name", new Locator.GetByLabelOptions().setExact(true));
    }

    private static Locator button(Locator row, String name) {
        return row.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Returns when the store has these rules, each as its id and its name. */
    private static void awaitRules(String id, String... rules) throws Exception {
        SavedDraft draft = new SavedDraft(stage.host(), id);
        Await.until("the rules are " + List.of(rules), SOON, () -> {
            JsonNode rows = draft.step("s1").get("config").get("rules");
            return StreamSupport.stream(rows.spliterator(), false)
                    .map(row ->
                            row.path("id").asString("") + " " + row.get("name").asString())
                    .toList()
                    .equals(List.of(rules));
        });
    }
}
