package org.callwright.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Drawing with the mouse, in a real browser on a real host. What comes of it is read from the store. */
class CanvasIT {
    private static final String PLAYS =
            "{ \"id\": \"s1\", \"action\": \"play-media\", \"config\": { \"media\": { \"$ref\": \"prompt\", \"id\": \"beep\" } }, \"exits\": { %s } }";
    private static final String MENU = "{ \"id\": \"s2\", \"action\": \"menu\", \"exits\": { %s } }";
    private static final String RINGS = "{ \"id\": \"s3\", \"action\": \"ring\", \"exits\": { %s } }";
    private static final String ENDS = "{ \"id\": \"s4\", \"action\": \"end-call\" }";

    private static final String COLOUR = "icon => getComputedStyle(icon).backgroundColor";
    private static final Duration SAVING = Duration.ofSeconds(20);

    private static PageStage stage;

    private Draft draft;

    @BeforeAll
    static void start() throws Exception {
        stage = new PageStage();
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    @AfterEach
    void closePages() {
        stage.chromium().closePages();
    }

    @Test
    void theFirstActionIsDroppedOnTheStartBox() throws Exception {
        Board board = drawing("first");
        board.drop("play-media", board.card("*start"));
        draft.awaitDrawn("start > s1", "s1: play-media");
        assertThat(board.card("s1")).isVisible();
    }

    @Test
    void droppingOnAStepConnectsItsMainBranch() throws Exception {
        Board board = drawing("main", PLAYS.formatted(""));
        board.drop("ring", board.card("s1"));
        draft.awaitDrawn("start > s1", "s1: play-media", "s1/next > s2", "s2: ring");
        board.leave();
        board.drop("voicemail", board.card("s2"));
        draft.awaitDrawn(
                "start > s1", "s1: play-media", "s1/next > s2", "s2: ring", "s2/not-answered > s3", "s3: voicemail");
    }

    @Test
    void droppingOnTheStartBoxPutsTheNewStepFirst() throws Exception {
        Board board = drawing("before", PLAYS.formatted(""));
        board.drop("menu", board.card("*start"));
        draft.awaitDrawn("start > s2", "s2: menu", "s2/key-1 > s1", "s1: play-media");
    }

    @Test
    void anOpenBranchTakesAStep() throws Exception {
        Board board = drawing("open", PLAYS.formatted("\"next\": \"s2\""), MENU.formatted(""));
        board.drop("end-call", board.branch("s2/timeout"));
        draft.awaitDrawn("start > s1", "s1: play-media", "s1/next > s2", "s2: menu", "s2/timeout > s3", "s3: end-call");
    }

    @Test
    void droppingOnAnArrowInsertsBetween() throws Exception {
        Board board = drawing("between", PLAYS.formatted("\"next\": \"s3\""), RINGS.formatted(""));
        board.drop("menu", board.branch("s1/next"));
        draft.awaitDrawn("start > s1", "s1: play-media", "s1/next > s4", "s4: menu", "s4/key-1 > s3", "s3: ring");
    }

    @Test
    void allPlacesThatTakeItAreOutlinedAndNoOtherTakesAnything() throws Exception {
        String[] steps = {
            PLAYS.formatted("\"next\": \"s2\""), MENU.formatted("\"key-1\": \"s3\""), RINGS.formatted(""), ENDS
        };
        Board board = drawing("legal", steps);
        List<String> before = draft.drawn();

        board.grab(board.action("voicemail"));
        board.hover(board.card("s1"));
        assertThat(board.outlined()).not().hasCount(0);
        for (String taking : List.of("*start", "s1", "s2", "s3")) {
            assertThat(board.outlined(taking)).isVisible();
        }
        assertThat(board.outlined("s4")).hasCount(0);
        for (String taking :
                List.of("*start/start", "s1/next", "s2/key-1", "s2/key-2", "s2/timeout", "s3/not-answered")) {
            assertThat(board.outlined(taking)).isVisible();
        }
        Assertions.assertThat(board.card("s1").evaluate("card => getComputedStyle(card).outlineColor"))
                .isEqualTo("rgb(21, 101, 216)");

        BoundingBox ground = board.canvas().boundingBox();
        board.hover(ground.x + 20, ground.y + ground.height / 2);
        board.page().mouse().up();
        assertThat(board.outlined()).hasCount(0);
        board.drop("voicemail", board.card("s4"));
        board.drop("voicemail", board.page().locator(".cw-row").first());
        Assertions.assertThat(draft.drawn()).isEqualTo(before);
        assertThat(board.panel()).hasCount(0);
    }

    @Test
    void whatEndsTheCallIsTakenOnlyWhereNothingFollows() throws Exception {
        Board board = drawing("ends", PLAYS.formatted("\"next\": \"s2\""), MENU.formatted(""));
        board.grab(board.action("end-call"));
        board.hover(board.branch("s2/timeout"));
        assertThat(board.outlined("s2")).isVisible();
        for (String refusing : List.of("*start", "*start/start", "s1", "s1/next")) {
            assertThat(board.outlined(refusing)).hasCount(0);
        }
        board.page().mouse().up();
        draft.awaitDrawn("start > s1", "s1: play-media", "s1/next > s2", "s2: menu", "s2/timeout > s3", "s3: end-call");
    }

    @Test
    void whoStaysOnAMenuIsOfferedAllItsKeys() throws Exception {
        Board board = drawing("keys", MENU.formatted(""));
        board.grab(board.action("voicemail"));
        board.hover(board.card("s2"));
        board.hover(board.choice("s2/key-0"));
        assertThat(board.choice("s2/key-0")).hasText("Key 0");
        board.page().mouse().up();
        draft.awaitDrawn("start > s2", "s2: menu", "s2/key-0 > s3", "s3: voicemail");
    }

    @Test
    void theNewStepsPanelOpensAtTheFirstRequiredFieldAndEscLeavesItForLater() throws Exception {
        Board board = drawing("panel");
        board.drop("play-media", board.card("*start"));
        assertThat(board.panel().locator("h2")).hasText("Play media");
        assertThat(board.field("Media")).isFocused();

        board.leave();
        assertThat(board.card("s1")).isFocused();
        assertThat(board.action("play-media")).isVisible();
        Assertions.assertThat(draft.step("s1").toString()).doesNotContain("media\":");

        board.card("s1").click();
        board.fill("Media", "beep");
        board.field("Name").click();
        board.page().keyboard().type("Welcome");
        board.leave();
        assertThat(board.card("s1")).containsText("Welcome");
        Await.until(
                "what was typed is kept",
                SAVING,
                () -> draft.step("s1").toString().contains("\"Welcome\"")
                        && draft.step("s1").toString().contains("\"beep\""));
    }

    @Test
    void aDeletedStepLetsTheArrowHeal() throws Exception {
        Board board = drawing(
                "heal", PLAYS.formatted("\"next\": \"s2\""), MENU.formatted("\"key-1\": \"s3\""), RINGS.formatted(""));
        board.card("s2").click();
        PageStage.button(board.page(), "Delete").click();
        draft.awaitDrawn("start > s1", "s1: play-media", "s1/next > s3", "s3: ring");
        assertThat(board.card("s2")).hasCount(0);
    }

    @Test
    void aStepIsDeletedWithAllThatFollowsAndBroughtBack() throws Exception {
        Board board = drawing("cut", PLAYS.formatted("\"next\": \"s2\""), MENU.formatted("\"timeout\": \"s4\""), ENDS);
        List<String> before = draft.drawn();
        board.card("s2").click();
        PageStage.button(board.page(), "Delete with all that follows").click();
        draft.awaitDrawn("start > s1", "s1: play-media");

        PageStage.button(board.page(), "Undo").click();
        draft.awaitDrawn(before.toArray(String[]::new));
        PageStage.button(board.page(), "Redo").click();
        draft.awaitDrawn("start > s1", "s1: play-media");
        board.card("s1").focus();
        board.page().keyboard().press("Control+z");
        draft.awaitDrawn(before.toArray(String[]::new));
        board.page().keyboard().press("Control+y");
        draft.awaitDrawn("start > s1", "s1: play-media");
        board.page().keyboard().press("Control+z");
        draft.awaitDrawn(before.toArray(String[]::new));
        board.page().keyboard().press("Control+Shift+Z");
        draft.awaitDrawn("start > s1", "s1: play-media");
    }

    @Test
    void aBranchIsPulledToAStepThatIsThere() throws Exception {
        Board board =
                drawing("join", MENU.formatted("\"key-1\": \"s3\", \"timeout\": \"s4\""), RINGS.formatted(""), ENDS);
        board.grab(board.branch("s3/not-answered"));
        board.hover(board.card("s4"));
        for (String taking : List.of("s2", "s3", "s4")) {
            assertThat(board.outlined(taking)).isVisible();
        }
        for (String refusing : List.of("*start", "s2/key-2", "s2/timeout")) {
            assertThat(board.outlined(refusing)).hasCount(0);
        }
        board.page().mouse().up();
        draft.awaitDrawn(
                "start > s2",
                "s2: menu",
                "s2/key-1 > s3",
                "s2/timeout > s4",
                "s3: ring",
                "s3/not-answered > s4",
                "s4: end-call");
        assertThat(board.line("s2/timeout")).hasClass(Pattern.compile("join"));

        board.drag(board.branch("s2/key-2"), board.card("s2"));
        draft.awaitDrawn(
                "start > s2",
                "s2: menu",
                "s2/key-1 > s3",
                "s2/key-2 > s2",
                "s2/timeout > s4",
                "s3: ring",
                "s3/not-answered > s4",
                "s4: end-call");
        assertThat(board.line("s2/key-2")).hasClass(Pattern.compile("loop"));
    }

    @Test
    void aBranchThatIsLetGoOfElsewhereStaysAsItIs() throws Exception {
        Board board = drawing("pulled", MENU.formatted("\"key-1\": \"s3\""), RINGS.formatted(""));
        List<String> before = draft.drawn();
        board.drag(board.branch("s2/key-2"), board.branch("s2/timeout"));
        board.drag(board.branch("s2/key-2"), board.card("*start"));
        board.grab(board.branch("s2/key-2"));
        board.hover(board.card("s3"));
        board.page().keyboard().press("Escape");
        assertThat(board.outlined()).hasCount(0);
        board.page().mouse().up();
        // Another edit is saved after whatever those would have done.
        board.drop("voicemail", board.branch("s3/not-answered"));
        Await.until("the step is there", SAVING, () -> draft.drawn().contains("s4: voicemail"));
        Assertions.assertThat(draft.drawn()).containsAll(before).doesNotContain("s2/key-2 > s3");
    }

    @Test
    void aStepIsMovedByDraggingItAndInOneStepBack() throws Exception {
        Board board = drawing(
                "moved", PLAYS.formatted("\"next\": \"s2\""), MENU.formatted("\"key-1\": \"s3\""), RINGS.formatted(""));
        List<String> before = draft.drawn();
        board.drag(board.card("s1"), board.branch("s2/key-1"));
        draft.awaitDrawn("start > s2", "s1: play-media", "s1/next > s3", "s2/key-1 > s1", "s2: menu", "s3: ring");
        assertThat(board.panel()).hasCount(0);
        PageStage.button(board.page(), "Undo").click();
        draft.awaitDrawn(before.toArray(String[]::new));
    }

    @Test
    void aStepIsCopiedByKeysAndByAButton() throws Exception {
        Board board = drawing("copied", PLAYS.formatted("\"next\": \"s2\""), MENU.formatted(""));
        board.card("s1").focus();
        board.page().keyboard().press("Control+c");
        board.page().keyboard().press("ArrowDown");
        assertThat(board.card("s2")).isFocused();
        board.page().keyboard().press("Control+v");
        draft.awaitDrawn("start > s1", "s1: play-media", "s1/next > s2", "s2: menu", "s2/key-1 > s3", "s3: play-media");
        Assertions.assertThat(draft.step("s3").get("config"))
                .isEqualTo(draft.step("s1").get("config"));

        board.leave(); // else the button might be that of the copy's panel
        board.card("s1").click();
        PageStage.button(board.page(), "Duplicate").click();
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
        Board board = drawing("typed", MENU.formatted("\"key-1\": \"s3\""), RINGS.formatted(""));
        Page page = board.page();
        board.card("*start").focus();
        page.keyboard().press("ArrowDown");
        assertThat(board.card("s2")).isFocused();
        page.keyboard().press("+");
        assertThat(board.choice("s2/key-1")).isFocused();
        page.keyboard().press("ArrowUp"); // around to the last
        page.keyboard().press("ArrowUp");
        assertThat(board.choice("s2/timeout")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator(".cw-placing")).containsText("Menu → If no key is pressed");
        assertThat(page.getByLabel("Search actions")).isFocused();
        page.keyboard().type("hang");
        assertThat(board.action("menu")).hasCount(0);
        page.keyboard().press("Tab");
        if (board.action("end-call")
                .evaluate("entry => document.activeElement !== entry")
                .equals(true)) {
            page.keyboard().press("Tab"); // past the field's clear button
        }
        page.keyboard().press("Enter");
        draft.awaitDrawn("start > s2", "s2: menu", "s2/key-1 > s3", "s2/timeout > s4", "s3: ring", "s4: end-call");

        board.leave();
        assertThat(board.card("s4")).isFocused();
        page.keyboard().press("Delete");
        draft.awaitDrawn("start > s2", "s2: menu", "s2/key-1 > s3", "s3: ring");
        assertThat(board.card("s2")).isFocused();
        page.keyboard().press("Enter");
        assertThat(board.panel().locator("h2")).hasText("Menu");
        assertThat(board.field("Prompt")).isFocused();
    }

    @Test
    void aClickOnAnOpenBranchHasTheNextActionGoThere() throws Exception {
        Board board = drawing("clicked", MENU.formatted(""));
        board.branch("s2/timeout").click();
        assertThat(board.page().locator(".cw-placing")).containsText("If no key is pressed");
        board.action("end-call").click();
        draft.awaitDrawn("start > s2", "s2: menu", "s2/timeout > s3", "s3: end-call");
    }

    @Test
    void hostileTextIsShownAsTextInEveryField() throws Exception {
        String hostile = "<img src=x onerror='window.hacked=1'><script>window.hacked=1</script>";
        Board board = drawing("hostile", PLAYS.formatted("\"next\": \"s2\""), MENU.formatted(""));
        board.card("s1").click();
        for (String field : List.of("Name", "Note", "Media")) {
            board.fill(field, hostile);
        }
        assertThat(board.card("s1").locator(".title")).hasText(hostile.substring(0, Math.min(80, hostile.length())));
        Await.until(
                "it is saved",
                SAVING,
                () -> draft.step("s1").get("note").asString().equals(hostile));
        board.leave();
        board.branch("s1/next").click();
        assertThat(board.page().locator(".cw-placing")).containsText("<img src=x");
        board.page().reload();
        assertThat(board.card("s1")).isVisible();
        assertThat(board.canvas().locator("img, script")).hasCount(0);
        Assertions.assertThat(board.page().evaluate("window.hacked")).isNull();
    }

    @Test
    void aStepWhoseActionIsNotInstalledIsDrawnAsUnavailable() throws Exception {
        Board board = drawing(
                "gone",
                PLAYS.formatted("\"next\": \"s2\""),
                "{ \"id\": \"s2\", \"action\": \"fax\", \"config\": { \"to\": \"me\" } }");
        assertThat(board.card("s2")).hasClass(Pattern.compile("gone"));
        assertThat(board.card("s2")).containsText("Unavailable: fax");
        board.card("s2").click();
        assertThat(board.panel()).containsText("is not installed");
        board.fill("Note", "kept");
        Await.until("it is saved", SAVING, () -> draft.step("s2").has("note"));
        Assertions.assertThat(draft.step("s2").get("config").get("to").asString())
                .isEqualTo("me");
    }

    @Test
    void howManyProblemsAStepHasIsSeenWholeAtTheCardsCorner() throws Exception {
        Board board = drawing("corner", RINGS.formatted("").replace("s3", "s1"));

        Assertions.assertThat(board.card("s1").locator(".mark").evaluate("""
                mark => {
                    const box = mark.getBoundingClientRect();
                    return mark.getRootNode().elementFromPoint(box.right - box.width / 4, box.top + box.height / 4) === mark;
                }""")).isEqualTo(true);
    }

    @Test
    void thePaletteIsSearchedByGroupNameAndKeyword() throws Exception {
        Board board = drawing("sought", PLAYS.formatted(""));
        for (String words : List.of("greeting", "play", "PLAY MED")) {
            board.page().getByLabel("Search actions").fill(words);
            assertThat(board.action("menu")).hasCount(0);
            assertThat(board.action("play-media")).isVisible();
        }
        Assertions.assertThat(board.action("play-media").locator("vaadin-icon").evaluate(COLOUR))
                .isEqualTo(board.card("s1").locator(".icon").evaluate(COLOUR));
        board.page().getByLabel("Search actions").fill("nothing like it");
        assertThat(board.page().locator(".cw-palette")).containsText("No action is called or does");
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
            Board board = drawing(
                    stage.chromium()
                            .open(new Browser.NewContextOptions()
                                    .setViewportSize(1024, 768)
                                    .setColorScheme(scheme)),
                    id,
                    steps);
            PageStage.assertAccessible(board.page());
            board.card("s2").focus();
            board.page().keyboard().press("+");
            assertThat(board.choice("s2/key-1")).isFocused();
            PageStage.assertAccessible(board.page());
            board.page().keyboard().press("Escape");
            board.page().keyboard().press("Enter");
            assertThat(board.panel()).isVisible();
            PageStage.assertAccessible(board.page());
        }
    }

    private Board drawing(String id, String... steps) throws Exception {
        return drawing(stage.chromium().open(), id, steps);
    }

    private Board drawing(Page page, String id, String... steps) throws Exception {
        draft = new Draft(stage.host(), id);
        String first = steps.length == 0 ? "" : "\"start\": \"" + (steps[0].contains("\"s1\"") ? "s1" : "s2") + "\",";
        stage.bring("""
                { "format": 1, "id": "%s", "name": "Flow %s", "numbers": [], %s "steps": [ %s ] }""".formatted(id, id, first, String.join(", ", steps)));
        stage.loggedIn(page);
        PageStage.row(page, "Flow " + id).click();
        assertThat(page.locator(".cw-callflow h1")).hasText("Flow " + id);
        return new Board(page);
    }
}
