package org.callwright.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
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

    private Board drawing(String id, String... steps) throws Exception {
        draft = new Draft(stage.host(), id);
        String first = steps.length == 0 ? "" : "\"start\": \"" + (steps[0].contains("\"s1\"") ? "s1" : "s2") + "\",";
        stage.bring("""
                { "format": 1, "id": "%s", "name": "Flow %s", "numbers": [], %s "steps": [ %s ] }""".formatted(id, id, first, String.join(", ", steps)));
        Page page = stage.loggedIn();
        PageStage.row(page, "Flow " + id).click();
        return new Board(page);
    }
}
