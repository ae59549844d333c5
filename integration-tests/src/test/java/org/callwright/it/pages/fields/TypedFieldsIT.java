package org.callwright.it.pages.fields;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.callwright.it.pages.CanvasPage;
import org.callwright.it.pages.SavedDraft;
import org.callwright.it.stage.Await;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What is typed is what is meant: fields in a real browser show what they understood, and say what they did not. */
class TypedFieldsIT {
    /** So many looks at something that moves find it at one place when it has stopped. */
    private static final int STILL = 8;

    private static final String NOT_UNDERSTOOD = " cannot be \"%s\". Give a %s";

    @RegisterExtension
    static final StageExtension stage = StageExtension.shared();

    /** The form for logging in is in the browser's language. */
    @BeforeEach
    void logInInEnglish() throws Exception {
        stage.loggedIn().close();
    }

    @Test
    void aTimeIsUnderstoodAsItIsSpoken() throws Exception {
        CanvasPage canvas = hours("times", "en-GB");

        type(canvas, "Until", "5 pm", "17:00");
        awaitRule("times", "until", "17:00");
        type(canvas, "Until", "1730", "17:30");
        awaitRule("times", "until", "17:30");
        type(canvas, "Until", "5:30 p.m.", "17:30"); // it is that already
        type(canvas, "Until", "17 Uhr", "17:00");
        awaitRule("times", "until", "17:00");
        type(canvas, "Time zone", "new york", "America/New_York");
        Await.until(
                "the zone is saved",
                Pages.LONGEST_WAIT,
                () -> config("times").path("zone").asString("").equals("America/New_York"));
        Pages.assertAccessible(canvas.page());
    }

    @Test
    void whatIsNoTimeStaysAsItWasTypedAndKeepsFromPublishing() throws Exception {
        CanvasPage canvas = hours("untime", "en-GB");

        type(canvas, "Until", "25:00", "25:00");
        assertThat(canvas.panel()).containsText("Until" + NOT_UNDERSTOOD.formatted("25:00", "time"));
        awaitRule("untime", "until", "25:00");
        Assertions.assertThat(stage.host().console("callwright:check untime")).contains("25:00");

        CanvasPage other = opened("untime", "de-DE");
        assertThat(other.field("Bis")).hasValue("25:00");
        assertThat(other.panel()).containsText("„25:00“");
        type(other, "Bis", "17 Uhr 30", "17:30");

        assertThat(canvas.field("Until")).hasValue("17:30");
        assertThat(canvas.panel()).not().containsText("cannot be");
        awaitRule("untime", "until", "17:30");
    }

    @Test
    void aDayIsReadInTheOrderOfTheBrowsersCountry() throws Exception {
        CanvasPage canvas = hours("american", "en-US");
        type(canvas, "First day", "12/06/2026", "6 Dec 2026");
        awaitRule("american", "firstDay", "2026-12-06");
        type(canvas, "Last day", "2027-01-06", "6 Jan 2027");
        awaitRule("american", "lastDay", "2027-01-06");
        type(canvas, "Last day", "30 Feb 2027", "30 Feb 2027");
        assertThat(canvas.panel()).containsText("Last day" + NOT_UNDERSTOOD.formatted("30 Feb 2027", "day"));

        CanvasPage british = hours("british", "en-GB");
        type(british, "First day", "12/06/2026", "12 Jun 2026");
        awaitRule("british", "firstDay", "2026-06-12");

        CanvasPage german = hours("german", "de-DE");
        type(german, "Erster Tag", "24.12.2026", "24.12.2026");
        awaitRule("german", "firstDay", "2026-12-24");
        type(german, "Erster Tag", "2026-12-27", "27.12.2026");
        awaitRule("german", "firstDay", "2026-12-27");
    }

    @Test
    void aDayIsChosenFromTheCalendarToo() throws Exception {
        CanvasPage canvas = hours("calendar", "en-GB");
        type(canvas, "First day", "2026-12-24", "24 Dec 2026");
        awaitRule("calendar", "firstDay", "2026-12-24");

        canvas.panel()
                .locator(".cw-calendar")
                .first()
                .locator("[part~='toggle-button']")
                .click();
        Locator day = canvas.page().locator("vaadin-month-calendar [part~='date'][aria-label^='28 December 2026']");
        // While it opens and its months roll, and a moment longer, the calendar takes no click.
        List<Double> heights = new ArrayList<>();
        Await.until("the calendar stands still", Pages.LONGEST_WAIT, () -> {
            day.scrollIntoViewIfNeeded();
            heights.add(day.boundingBox().y);
            List<Double> last = heights.subList(Math.max(0, heights.size() - STILL), heights.size());
            return last.size() == STILL && Set.copyOf(last).size() == 1;
        });
        day.click();

        awaitRule("calendar", "firstDay", "2026-12-28");
        assertThat(canvas.field("First day")).hasValue("28 Dec 2026");
        assertThat(canvas.field("First day")).isFocused();
        assertThat(canvas.panel()).not().containsText("cannot be");
    }

    @Test
    void numbersAndTextsAreNeverCutOrTurnedIntoOthers() throws Exception {
        stage.bring("""
                { "format": 1, "id": "numbers", "name": "Flow numbers", "start": "s1", "steps": [
                  { "id": "s1", "action": "collect-digits", "config": { "into": "pin", "attempts": 3 } } ] }""");
        CanvasPage canvas = opened("numbers", "de-DE");
        for (String wrong : new String[] {"1e3", "2,5", "--2", "99999999999999999999"}) {
            type(canvas, "Versuche", wrong, wrong);
            Await.until(
                    wrong + " is kept",
                    Pages.LONGEST_WAIT,
                    () -> config("numbers").path("attempts").asString("").equals(wrong));
            assertThat(canvas.panel()).containsText("„" + wrong + "“");
        }
        type(canvas, "Versuche", "11", "11");
        assertThat(canvas.panel()).containsText("Versuche muss von 1 bis 10 sein, nicht 11.");
        type(canvas, "Versuche", " 4 ", "4");
        Await.until(
                "four attempts",
                Pages.LONGEST_WAIT,
                () -> config("numbers").path("attempts").asInt(0) == 4);
        assertThat(canvas.panel()).not().containsText("kann nicht");

        canvas = hours("texts", "en-GB");
        canvas.panel()
                .getByLabel("Name", new Locator.GetByLabelOptions().setExact(true))
                .first()
                .fill("x".repeat(45));
        canvas.page().keyboard().press("Tab");
        assertThat(canvas.panel()).containsText("Name must be from 1 to 40 characters, not 45.");
    }

    @Test
    void aPartOfANameMeansTheOnlyOneThatHasIt() throws Exception {
        stage.bring("""
                { "format": 1, "id": "named", "name": "Flow named", "start": "s1", "steps": [
                  { "id": "s1", "action": "voicemail" } ] }""");
        CanvasPage canvas = opened("named", "en-GB");
        type(canvas, "Mailbox", "alice", "Alice <100>");
        Await.until(
                "Alice's mailbox",
                Pages.LONGEST_WAIT,
                () -> config("named").path("mailbox").path("id").asString("").equals("100@default"));

        type(canvas, "Mailbox", "default", "default"); // both of them
        assertThat(canvas.panel()).containsText("Mailbox cannot be \"default\". Choose a mailbox.");
    }

    /** Types over what a field holds, leaves it, and sees what it shows then. */
    private static void type(CanvasPage canvas, String label, String typed, String shown) {
        Locator field = canvas.field(label);
        field.click();
        canvas.page().keyboard().press("Control+A");
        canvas.page().keyboard().type(typed);
        canvas.page().keyboard().press("Tab");
        assertThat(field).hasValue(shown);
    }

    private static void awaitRule(String flow, String field, String value) throws Exception {
        Await.until(
                field + " is " + value,
                Pages.LONGEST_WAIT,
                () -> rule(flow).path(field).asString("").equals(value));
    }

    private static JsonNode rule(String flow) throws Exception {
        return config(flow).path("rules").path(0);
    }

    private static JsonNode config(String flow) throws Exception {
        return new SavedDraft(stage.host(), flow).step("s1").path("config");
    }

    private static CanvasPage hours(String id, String locale) throws Exception {
        stage.bring("""
                { "format": 1, "id": "%1$s", "name": "Flow %1$s", "start": "s1", "steps": [
                  { "id": "s1", "action": "time-of-day", "config": { "zone": "Europe/Berlin",
                    "rules": [ { "name": "open", "from": "09:00", "until": "12:00" } ] } } ] }""".formatted(id));
        return opened(id, locale);
    }

    private static CanvasPage opened(String id, String locale) throws Exception {
        Page page = stage.loggedIn(stage.chromium()
                .open(new Browser.NewContextOptions().setViewportSize(1440, 900).setLocale(locale)));
        Pages.row(page, "Flow " + id).click();
        assertThat(page.locator(".cw-callflow h1")).isFocused();
        CanvasPage canvas = new CanvasPage(page);
        canvas.card("s1").click();
        assertThat(canvas.panel()).isVisible();
        return canvas;
    }
}
