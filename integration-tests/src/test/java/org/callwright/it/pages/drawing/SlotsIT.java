package org.callwright.it.pages.drawing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.callwright.it.pages.CanvasPage;
import org.junit.jupiter.api.Test;

/** The slot that opens where what is dragged would stand, and says what it would be there. */
class SlotsIT extends OnDrawing {
    private static final String[] RINGING = {
        plays("s1", "\"next\": \"s2\""),
        rings("s2", 20, "\"busy\": \"s3\", \"not-answered\": \"s4\""),
        plays("s3", ""),
        plays("s4", "")
    };

    @Test
    void theNearestPlaceOpensAndTheDropDoesWhatItSays() throws Exception {
        bring("slot", "", RINGING);
        CanvasPage canvas = open("slot");
        canvas.grab(canvas.action("say"));
        canvas.hover(drawn(canvas, ".gap[data-place='s2/busy']"));
        assertThat(slot(canvas)).hasAttribute("data-place", "s2/busy");
        assertThat(slot(canvas)).hasAttribute("data-says", "Say");
        assertThat(slot(canvas)).hasAttribute("data-when", "only if busy");
        assertThat(slot(canvas)).hasCSS("height", "38px");
        double before = canvas.card("s4").boundingBox().y;

        beside(canvas, "s1/next");
        assertThat(slot(canvas)).hasAttribute("data-place", "s1/next");
        assertThat(slot(canvas)).hasAttribute("data-when", "before Ring");
        canvas.page() // once nothing moves any more
                .waitForCondition(() -> Math.abs(canvas.card("s4").boundingBox().y - before) < 1);
        canvas.page().mouse().up();
        draft.awaitDrawn(
                "start > s1",
                "s1: play-media",
                "s1/next > s5",
                "s5: say",
                "s5/next > s2",
                "s2: ring",
                "s2/busy > s3",
                "s2/not-answered > s4",
                "s3: play-media",
                "s4: play-media");
        assertThat(slot(canvas)).hasCount(0);
    }

    @Test
    void escapeDropsWhatIsDraggedAndClosesTheSlot() throws Exception {
        bring("escape", "", RINGING);
        CanvasPage canvas = open("escape");
        List<String> before = draft.drawn();
        canvas.grab(canvas.card("s3"));
        beside(canvas, "s1/next");
        assertThat(slot(canvas)).hasCount(1);
        double open = canvas.card("s4").boundingBox().y;
        canvas.page().keyboard().press("Escape");
        assertThat(slot(canvas)).hasCount(0);
        canvas.page().mouse().up();
        canvas.page()
                .waitForCondition(() -> canvas.card("s4").boundingBox().y < open - 20); // it was moved away by the slot
        Assertions.assertThat(draft.drawn()).isEqualTo(before);
    }

    /** Moves the pointer to the ground left of a place, some 30 px away from it. */
    private static void beside(CanvasPage canvas, String place) {
        BoundingBox box = canvas.branch(place).boundingBox();
        double y = box.y + box.height / 2;
        canvas.page().mouse().move(box.x - 30, y, new Mouse.MoveOptions().setSteps(10));
        canvas.page().mouse().move(box.x - 31, y, new Mouse.MoveOptions().setSteps(2));
    }

    private static Locator slot(CanvasPage canvas) {
        return drawn(canvas, ".gap.slot");
    }
}
