package org.callwright.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.callwright.it.stage.Await;
import org.callwright.it.stage.Pages;
import org.junit.jupiter.api.Test;

/** Drawing by dragging: where actions, branches and steps can be let go of, and what comes of it. */
class CanvasDragIT extends OnCanvas {
    /** A drag as a browser tells it whose page has had no time for anything else: all in one go. */
    private static final String AT_ONCE = """
            ([action, place]) => {
              const entry = document.querySelector(`[data-action="${action}"]`);
              const target = document.querySelector('callwright-canvas').renderRoot.querySelector(`[data-card="${place}"]`);
              const dataTransfer = new DataTransfer();
              const tell = (to, what) => {
                const { x, y, width, height } = to.getBoundingClientRect();
                const at = { clientX: x + width / 2, clientY: y + height / 2 };
                to.dispatchEvent(new DragEvent(what, { ...at, bubbles: true, composed: true, cancelable: true, dataTransfer }));
              };
              tell(entry, 'dragstart');
              tell(target, 'dragover');
              tell(target, 'drop');
              tell(entry, 'dragend');
            }""";

    @Test
    void theFirstActionIsDroppedOnTheStartBox() throws Exception {
        CanvasPage canvas = drawing("first");
        canvas.drop("play-media", canvas.card("*start"));
        draft.awaitDrawn("start > s1", "s1: play-media");
        assertThat(canvas.card("s1")).isVisible();
    }

    @Test
    void aDropIsTakenHoweverBusyThePageIs() throws Exception {
        CanvasPage canvas = drawing("busy");
        canvas.page().evaluate(AT_ONCE, List.of("play-media", "*start"));
        assertThat(canvas.card("s1")).isVisible();
        assertThat(canvas.panel()).isVisible();
        assertThat(canvas.outlined()).hasCount(0);
    }

    @Test
    void aDropRedrawsTheCallflowOnce() throws Exception {
        CanvasPage canvas = drawing("once", PLAYS.formatted(""));
        canvas.countRedraws();
        canvas.drop("ring", canvas.card("s1"));
        assertThat(canvas.panel()).isVisible();
        // The list hears of the change last, together with the canvas.
        assertThat(Pages.row(canvas.page(), "Flow once")).containsText("Problem");
        assertThat(canvas.card("s2")).isVisible();
        Assertions.assertThat(canvas.redraws()).isEqualTo(1);
    }

    @Test
    void droppingOnAStepConnectsItsMainBranch() throws Exception {
        CanvasPage canvas = drawing("main", PLAYS.formatted(""));
        canvas.drop("ring", canvas.card("s1"));
        draft.awaitDrawn("start > s1", "s1: play-media", "s1/next > s2", "s2: ring");
        canvas.leave();
        canvas.drop("voicemail", canvas.card("s2"));
        draft.awaitDrawn(
                "start > s1", "s1: play-media", "s1/next > s2", "s2: ring", "s2/not-answered > s3", "s3: voicemail");
    }

    @Test
    void droppingOnTheStartBoxPutsTheNewStepFirst() throws Exception {
        CanvasPage canvas = drawing("before", PLAYS.formatted(""));
        canvas.drop("menu", canvas.card("*start"));
        draft.awaitDrawn("start > s2", "s2: menu", "s2/key-1 > s1", "s1: play-media");
    }

    @Test
    void anOpenBranchTakesAStep() throws Exception {
        CanvasPage canvas = drawing("open", PLAYS.formatted("\"next\": \"s2\""), MENU.formatted(""));
        canvas.drop("end-call", canvas.branch("s2/timeout"));
        draft.awaitDrawn("start > s1", "s1: play-media", "s1/next > s2", "s2: menu", "s2/timeout > s3", "s3: end-call");
    }

    @Test
    void droppingOnAnArrowInsertsBetween() throws Exception {
        CanvasPage canvas = drawing("between", PLAYS.formatted("\"next\": \"s3\""), RINGS.formatted(""));
        canvas.drop("menu", canvas.branch("s1/next"));
        draft.awaitDrawn("start > s1", "s1: play-media", "s1/next > s4", "s4: menu", "s4/key-1 > s3", "s3: ring");
    }

    @Test
    void allPlacesThatTakeItAreOutlinedAndNoOtherTakesAnything() throws Exception {
        String[] steps = {
            PLAYS.formatted("\"next\": \"s2\""), MENU.formatted("\"key-1\": \"s3\""), RINGS.formatted(""), ENDS
        };
        CanvasPage canvas = drawing("legal", steps);
        List<String> before = draft.drawn();

        canvas.grab(canvas.action("voicemail"));
        canvas.hover(canvas.card("s1"));
        assertThat(canvas.outlined()).not().hasCount(0);
        for (String taking : List.of("*start", "s1", "s2", "s3")) {
            assertThat(canvas.outlined(taking)).isVisible();
        }
        assertThat(canvas.outlined("s4")).hasCount(0);
        for (String taking :
                List.of("*start/start", "s1/next", "s2/key-1", "s2/key-2", "s2/timeout", "s3/not-answered")) {
            assertThat(canvas.outlined(taking)).isVisible();
        }
        Assertions.assertThat(canvas.card("s2").evaluate("card => getComputedStyle(card).outlineStyle"))
                .isEqualTo("solid");

        BoundingBox ground = canvas.canvas().boundingBox();
        canvas.hover(ground.x + 20, ground.y + ground.height / 2);
        canvas.page().mouse().up();
        assertThat(canvas.outlined()).hasCount(0);
        canvas.drop("voicemail", canvas.card("s4"));
        canvas.drop("voicemail", canvas.page().locator(".cw-row").first());
        Assertions.assertThat(draft.drawn()).isEqualTo(before);
        assertThat(canvas.panel()).hasCount(0);
    }

    @Test
    void whatEndsTheCallIsTakenOnlyWhereNothingFollows() throws Exception {
        CanvasPage canvas = drawing("ends", PLAYS.formatted("\"next\": \"s2\""), MENU.formatted(""));
        canvas.grab(canvas.action("end-call"));
        canvas.hover(canvas.branch("s2/timeout"));
        assertThat(canvas.outlined("s2")).isVisible();
        for (String refusing : List.of("*start", "*start/start", "s1", "s1/next")) {
            assertThat(canvas.outlined(refusing)).hasCount(0);
        }
        canvas.page().mouse().up();
        draft.awaitDrawn("start > s1", "s1: play-media", "s1/next > s2", "s2: menu", "s2/timeout > s3", "s3: end-call");
    }

    @Test
    void whoStaysOnAMenuIsOfferedAllItsKeys() throws Exception {
        CanvasPage canvas = drawing("keys", MENU.formatted(""));
        canvas.grab(canvas.action("voicemail"));
        canvas.hover(canvas.card("s2"));
        canvas.hover(canvas.choice("s2/key-0"));
        assertThat(canvas.choice("s2/key-0")).hasText("Key 0");
        canvas.page().mouse().up();
        draft.awaitDrawn("start > s2", "s2: menu", "s2/key-0 > s3", "s3: voicemail");
    }

    @Test
    void aBranchIsPulledToAStepThatIsThere() throws Exception {
        CanvasPage canvas =
                drawing("join", MENU.formatted("\"key-1\": \"s3\", \"timeout\": \"s4\""), RINGS.formatted(""), ENDS);
        canvas.grab(canvas.branch("s3/not-answered"));
        canvas.hover(canvas.card("s4"));
        for (String taking : List.of("s2", "s3", "s4")) {
            assertThat(canvas.outlined(taking)).isVisible();
        }
        for (String refusing : List.of("*start", "s2/key-2", "s2/timeout")) {
            assertThat(canvas.outlined(refusing)).hasCount(0);
        }
        canvas.page().mouse().up();
        draft.awaitDrawn(
                "start > s2",
                "s2: menu",
                "s2/key-1 > s3",
                "s2/timeout > s4",
                "s3: ring",
                "s3/not-answered > s4",
                "s4: end-call");
        assertThat(canvas.chip("s3/not-answered")).containsText("A");

        canvas.drag(canvas.branch("s2/key-2"), canvas.card("s2"));
        draft.awaitDrawn(
                "start > s2",
                "s2: menu",
                "s2/key-1 > s3",
                "s2/key-2 > s2",
                "s2/timeout > s4",
                "s3: ring",
                "s3/not-answered > s4",
                "s4: end-call");
        assertThat(canvas.chip("s2/key-2")).containsText("Back to");
    }

    @Test
    void aBranchThatIsLetGoOfElsewhereStaysAsItIs() throws Exception {
        CanvasPage canvas = drawing("pulled", MENU.formatted("\"key-1\": \"s3\""), RINGS.formatted(""));
        List<String> before = draft.drawn();
        canvas.drag(canvas.branch("s2/key-2"), canvas.branch("s2/timeout"));
        canvas.drag(canvas.branch("s2/key-2"), canvas.card("*start"));
        canvas.grab(canvas.branch("s2/key-2"));
        canvas.hover(canvas.card("s3"));
        canvas.page().keyboard().press("Escape");
        assertThat(canvas.outlined()).hasCount(0);
        canvas.page().mouse().up();
        // Another edit is saved after whatever those would have done.
        canvas.drop("voicemail", canvas.branch("s3/not-answered"));
        Await.until("the step is there", Pages.LONGEST_WAIT, () -> draft.drawn().contains("s4: voicemail"));
        Assertions.assertThat(draft.drawn()).containsAll(before).doesNotContain("s2/key-2 > s3");
    }

    @Test
    void aStepIsMovedByDraggingItAndInOneStepBack() throws Exception {
        CanvasPage canvas = drawing(
                "moved", PLAYS.formatted("\"next\": \"s2\""), MENU.formatted("\"key-1\": \"s3\""), RINGS.formatted(""));
        List<String> before = draft.drawn();
        canvas.drag(canvas.card("s1"), canvas.branch("s2/key-1"));
        draft.awaitDrawn("start > s2", "s1: play-media", "s1/next > s3", "s2/key-1 > s1", "s2: menu", "s3: ring");
        assertThat(canvas.panel()).hasCount(0);
        Pages.button(canvas.page(), "Undo").first().click();
        draft.awaitDrawn(before.toArray(String[]::new));
    }
}
