package org.callwright.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.callwright.it.stage.Await;
import org.callwright.it.stage.Pages;
import org.junit.jupiter.api.Test;

/** Work on the steps that are drawn: in their panel, with the keyboard, from the palette. */
class CanvasIT extends OnCanvas {
    private static final String COLOUR = "icon => getComputedStyle(icon).backgroundColor";

    @Test
    void theNewStepsPanelOpensAtTheFirstRequiredFieldAndEscLeavesItForLater() throws Exception {
        CanvasPage canvas = drawing("panel");
        canvas.drop("play-media", canvas.card("*start"));
        assertThat(canvas.panel().locator("h2")).hasText("Play media");
        assertThat(canvas.field("Media")).isFocused();

        canvas.leave();
        assertThat(canvas.card("s1")).isFocused();
        assertThat(canvas.action("play-media")).isVisible();
        Assertions.assertThat(draft.step("s1").toString()).doesNotContain("media\":");

        canvas.card("s1").click();
        canvas.fill("Media", "beep");
        canvas.field("Name").click();
        canvas.page().keyboard().type("Welcome");
        canvas.leave();
        assertThat(canvas.card("s1")).containsText("Welcome");
        Await.until(
                "what was typed is kept",
                Pages.LONGEST_WAIT,
                () -> draft.step("s1").toString().contains("\"Welcome\"")
                        && draft.step("s1").toString().contains("\"beep\""));
    }

    @Test
    void aDeletedStepLetsTheArrowHeal() throws Exception {
        CanvasPage canvas = drawing(
                "heal", PLAYS.formatted("\"next\": \"s2\""), MENU.formatted("\"key-1\": \"s3\""), RINGS.formatted(""));
        canvas.card("s2").click();
        Pages.button(canvas.page(), "Delete").click();
        draft.awaitDrawn("start > s1", "s1: play-media", "s1/next > s3", "s3: ring");
        assertThat(canvas.card("s2")).hasCount(0);
    }

    @Test
    void aStepIsDeletedWithAllThatFollowsAndBroughtBack() throws Exception {
        CanvasPage canvas =
                drawing("cut", PLAYS.formatted("\"next\": \"s2\""), MENU.formatted("\"timeout\": \"s4\""), ENDS);
        List<String> before = draft.drawn();
        canvas.card("s2").click();
        Pages.button(canvas.page(), "Delete with all that follows").click();
        draft.awaitDrawn("start > s1", "s1: play-media");

        Pages.button(canvas.page(), "Undo").first().click();
        draft.awaitDrawn(before.toArray(String[]::new));
        Pages.button(canvas.page(), "Redo").click();
        draft.awaitDrawn("start > s1", "s1: play-media");
        canvas.card("s1").focus();
        canvas.page().keyboard().press("Control+z");
        draft.awaitDrawn(before.toArray(String[]::new));
        canvas.page().keyboard().press("Control+y");
        draft.awaitDrawn("start > s1", "s1: play-media");
        canvas.page().keyboard().press("Control+z");
        draft.awaitDrawn(before.toArray(String[]::new));
        canvas.page().keyboard().press("Control+Shift+Z");
        draft.awaitDrawn("start > s1", "s1: play-media");
    }

    @Test
    void whereABranchLeadsIsTypedWithoutWaitingForTheList() throws Exception {
        CanvasPage canvas = drawing("named", PLAYS.formatted(""), RINGS.formatted(""));
        canvas.card("s1").click();
        canvas.field("Next").fill("ring");
        canvas.page().keyboard().press("Enter");
        draft.awaitDrawn("start > s1", "s1: play-media", "s1/next > s3", "s3: ring");
        assertThat(canvas.field("Next")).hasValue("Ring");

        canvas.field("Next").fill("Rang");
        canvas.page().keyboard().press("Enter");
        assertThat(canvas.panel()).containsText("The list has no \"Rang\".");
        assertThat(canvas.field("Next")).hasValue("Ring");
    }

    @Test
    void aStepIsCopiedByKeysAndByAButton() throws Exception {
        CanvasPage canvas = drawing("copied", PLAYS.formatted("\"next\": \"s2\""), MENU.formatted(""));
        canvas.card("s1").focus();
        canvas.page().keyboard().press("Control+c");
        canvas.page().keyboard().press("ArrowDown");
        assertThat(canvas.card("s2")).isFocused();
        canvas.page().keyboard().press("Control+v");
        draft.awaitDrawn("start > s1", "s1: play-media", "s1/next > s2", "s2: menu", "s2/key-1 > s3", "s3: play-media");
        Assertions.assertThat(draft.step("s3").get("config"))
                .isEqualTo(draft.step("s1").get("config"));

        canvas.leave(); // else the button might be that of the copy's panel
        canvas.card("s1").click();
        Pages.button(canvas.page(), "Duplicate").click();
        draft.awaitDrawn(
                "start > s1",
                "s1: play-media",
                "s1/next > s4",
                "s4: play-media",
                "s4/next > s2",
                "s2: menu",
                "s2/key-1 > s3",
                "s3: play-media");
    }

    @Test
    void everythingIsDrawnFromTheKeyboard() throws Exception {
        CanvasPage canvas = drawing("typed", MENU.formatted("\"key-1\": \"s3\""), RINGS.formatted(""));
        Page page = canvas.page();
        canvas.card("*start").focus();
        page.keyboard().press("ArrowDown");
        assertThat(canvas.card("s2")).isFocused();
        page.keyboard().press("+");
        assertThat(canvas.choice("s2/key-1")).isFocused();
        page.keyboard().press("ArrowUp"); // around to the last
        page.keyboard().press("ArrowUp");
        assertThat(canvas.choice("s2/timeout")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator(".cw-placing")).containsText("Menu → Nothing pressed");
        assertThat(page.getByLabel("Search actions")).isFocused();
        page.keyboard().type("hang");
        assertThat(canvas.action("menu")).hasCount(0);
        page.keyboard().press("Tab");
        if (canvas.action("end-call")
                .evaluate("entry => document.activeElement !== entry")
                .equals(true)) {
            page.keyboard().press("Tab"); // past the field's clear button
        }
        page.keyboard().press("Enter");
        draft.awaitDrawn("start > s2", "s2: menu", "s2/key-1 > s3", "s2/timeout > s4", "s3: ring", "s4: end-call");

        canvas.leave();
        assertThat(canvas.card("s4")).isFocused();
        page.keyboard().press("Delete");
        draft.awaitDrawn("start > s2", "s2: menu", "s2/key-1 > s3", "s3: ring");
        assertThat(canvas.branch("s2/timeout")).isFocused();
        page.keyboard().press("ArrowLeft");
        assertThat(canvas.card("s2")).isFocused();
        page.keyboard().press("Enter");
        assertThat(canvas.panel().locator("h2")).hasText("Menu");
        assertThat(canvas.field("Prompt")).isFocused();
    }

    @Test
    void aClickOnAnOpenBranchHasTheNextActionGoThere() throws Exception {
        CanvasPage canvas = drawing("clicked", MENU.formatted(""));
        canvas.branch("s2/timeout").click();
        assertThat(canvas.page().locator(".cw-placing")).containsText("Nothing pressed");
        canvas.action("end-call").click();
        draft.awaitDrawn("start > s2", "s2: menu", "s2/timeout > s3", "s3: end-call");
    }

    @Test
    void hostileTextIsShownAsTextInEveryField() throws Exception {
        String hostile = "<img src=x onerror='window.hacked=1'><script>window.hacked=1</script>";
        CanvasPage canvas = drawing("hostile", PLAYS.formatted("\"next\": \"s2\""), MENU.formatted(""));
        canvas.card("s1").click();
        for (String field : List.of("Name", "Note", "Media")) {
            canvas.fill(field, hostile);
        }
        assertThat(canvas.card("s1")).containsText(hostile.substring(0, Math.min(80, hostile.length())));
        Await.until(
                "it is saved",
                Pages.LONGEST_WAIT,
                () -> draft.step("s1").get("note").asString().equals(hostile));
        canvas.leave();
        canvas.branch("s1/next").click();
        assertThat(canvas.page().locator(".cw-placing")).containsText("<img src=x");
        canvas.page().reload();
        assertThat(canvas.card("s1")).isVisible();
        assertThat(canvas.canvas().locator("img, script")).hasCount(0);
        Assertions.assertThat(canvas.page().evaluate("window.hacked")).isNull();
    }

    @Test
    void aStepWhoseActionIsNotInstalledIsDrawnAsUnavailable() throws Exception {
        CanvasPage canvas = drawing(
                "gone",
                PLAYS.formatted("\"next\": \"s2\""),
                "{ \"id\": \"s2\", \"action\": \"fax\", \"config\": { \"to\": \"me\" } }");
        assertThat(canvas.card("s2")).hasClass(Pattern.compile("gone"));
        assertThat(canvas.card("s2")).containsText("fax");
        canvas.card("s2").click();
        assertThat(canvas.panel()).containsText("is not installed");
        canvas.fill("Note", "kept");
        Await.until("it is saved", Pages.LONGEST_WAIT, () -> draft.step("s2").has("note"));
        Assertions.assertThat(draft.step("s2").get("config").get("to").asString())
                .isEqualTo("me");
    }

    @Test
    void thatAStepHasProblemsIsSeenWholeAtItsSentence() throws Exception {
        CanvasPage canvas = drawing("corner", RINGS.formatted("").replace("s3", "s1"));

        Assertions.assertThat(canvas.card("s1").locator(".mark").evaluate("""
                mark => {
                    const box = mark.getBoundingClientRect();
                    return mark.getRootNode().elementFromPoint(box.right - box.width / 4, box.top + box.height / 4) === mark;
                }""")).isEqualTo(true);
    }

    @Test
    void thePaletteIsSearchedByGroupNameAndKeyword() throws Exception {
        CanvasPage canvas = drawing("sought", PLAYS.formatted(""));
        for (String words : List.of("greeting", "play", "PLAY MED")) {
            canvas.page().getByLabel("Search actions").fill(words);
            assertThat(canvas.action("menu")).hasCount(0);
            assertThat(canvas.action("play-media")).isVisible();
        }
        assertThat(canvas.action("play-media").locator("vaadin-icon")).hasCSS("background-color", (String)
                canvas.card("s1").locator(".tile").evaluate(COLOUR));
        canvas.page().getByLabel("Search actions").fill("nothing like it");
        assertThat(canvas.page().locator(".cw-palette")).containsText("No action is called or does");
    }

    @Test
    void drawingIsAccessible() throws Exception {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            String id = "axe" + scheme.name().toLowerCase(Locale.ROOT);
            String[] steps = {
                PLAYS.formatted("\"next\": \"s2\""),
                MENU.formatted("\"key-1\": \"s3\", \"key-2\": \"s1\""),
                RINGS.formatted("")
            };
            CanvasPage canvas = drawing(
                    stage.chromium()
                            .open(new Browser.NewContextOptions()
                                    .setViewportSize(1024, 768)
                                    .setColorScheme(scheme)),
                    id,
                    steps);
            Pages.assertAccessible(canvas.page());
            canvas.card("s2").focus();
            canvas.page().keyboard().press("+");
            assertThat(canvas.choice("s2/key-1")).isFocused();
            Pages.assertAccessible(canvas.page());
            canvas.page().keyboard().press("Escape");
            canvas.page().keyboard().press("Enter");
            assertThat(canvas.panel()).isVisible();
            Pages.assertAccessible(canvas.page());
        }
    }
}
