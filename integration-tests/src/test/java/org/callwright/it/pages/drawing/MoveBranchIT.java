package org.callwright.it.pages.drawing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.callwright.it.pages.CanvasPage;
import org.junit.jupiter.api.Test;

/** All of a branch is moved by the title of its block. */
class MoveBranchIT extends OnDrawing {
    private static final String[] STEPS = {
        plays("s1", "\"next\": \"s2\""),
        menu("s2", "\"key-1\": \"s3\""),
        rings("s3", 20, "\"not-answered\": \"s4\""),
        plays("s4", "")
    };

    @Test
    void itGoesBetweenTwoSteps() throws Exception {
        bring("branch", "", STEPS);
        CanvasPage canvas = open("branch");
        canvas.grab(title(canvas));
        assertThat(drawn(canvas, "[data-block='s2/key-1']")).hasClass(Pattern.compile("lifted"));
        canvas.hover(canvas.branch("s1/next"));
        assertThat(drawn(canvas, ".gap.slot")).hasAttribute("data-says", "Key 1");
        canvas.page().mouse().up();
        draft.awaitDrawn(
                "start > s1",
                "s1: play-media",
                "s1/next > s3",
                "s2: menu",
                "s3: ring",
                "s3/not-answered > s4",
                "s4: play-media",
                "s4/next > s2");
        assertThat(canvas.card("s3")).isFocused();
        canvas.page().keyboard().press("Control+z");
        draft.awaitDrawn(
                "start > s1",
                "s1: play-media",
                "s1/next > s2",
                "s2/key-1 > s3",
                "s2: menu",
                "s3: ring",
                "s3/not-answered > s4",
                "s4: play-media");
    }

    @Test
    void withCtrlACopyOfItGoesThere() throws Exception {
        bring("copy", "", STEPS);
        CanvasPage canvas = open("copy");
        canvas.grab(title(canvas));
        canvas.hover(canvas.branch("s1/next"));
        assertThat(drawn(canvas, ".tip")).hasText(Pattern.compile("^after Play media"));
        canvas.page().keyboard().down("Control");
        assertThat(drawn(canvas, ".tip")).hasText(Pattern.compile("^A copy: after Play media"));
        assertThat(drawn(canvas, ".lifted")).hasCount(0);
        canvas.page().mouse().up();
        canvas.page().keyboard().up("Control");
        draft.awaitDrawn(
                "start > s1",
                "s1: play-media",
                "s1/next > s5",
                "s2: menu",
                "s2/key-1 > s3",
                "s3: ring",
                "s3/not-answered > s4",
                "s4: play-media",
                "s5: ring",
                "s5/not-answered > s6",
                "s6: play-media",
                "s6/next > s2");
    }

    @Test
    void itDoesNotGoWithinItself() throws Exception {
        bring("within", "", STEPS);
        CanvasPage canvas = open("within");
        List<String> before = draft.drawn();
        canvas.grab(title(canvas));
        canvas.hover(canvas.branch("s3/not-answered"));
        assertThat(drawn(canvas, ".gap.fits[data-place='s3/not-answered'], [data-card=s3].fits"))
                .hasCount(0);
        canvas.page().keyboard().press("Escape");
        canvas.page().mouse().up();
        assertThat(drawn(canvas, ".lifted")).hasCount(0);
        Assertions.assertThat(draft.drawn()).isEqualTo(before);
    }

    private static Locator title(CanvasPage canvas) {
        return drawn(canvas, "[data-block='s2/key-1'] > .title");
    }
}
