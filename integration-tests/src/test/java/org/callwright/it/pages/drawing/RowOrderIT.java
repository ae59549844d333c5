package org.callwright.it.pages.drawing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.callwright.it.pages.CanvasPage;
import org.callwright.it.stage.Await;
import org.callwright.it.stage.Pages;
import org.junit.jupiter.api.Test;

/** Rows whose order counts are put in another one where they are drawn. */
class RowOrderIT extends OnDrawing {
    private static final String HOURS = """
            { "id": "s1", "action": "time-of-day", "exits": { "rule-open": "s2", "otherwise": "s3" }, "config": { "rules": [
              { "name": "Open", "id": "rule-open" }, { "name": "Lunch", "id": "rule-lunch" },
              { "name": "Saturday", "id": "rule-sat", "days": "SATURDAY" } ] } }""";
    private static final String[] STEPS = {HOURS, plays("s2", ""), plays("s3", "")};

    @Test
    void altAndAnArrowPutARowPastTheNextAndUndoPutsItBack() throws Exception {
        bring("keys", "", STEPS);
        CanvasPage canvas = open("keys");
        Page page = canvas.page();
        canvas.branch("s1/rule-sat").focus();
        page.keyboard().press("Alt+ArrowUp");
        awaitRules("Open", "Saturday", "Lunch");
        assertThat(said(page)).hasText("Saturday is now before Lunch");
        assertThat(canvas.branch("s1/rule-sat")).isFocused();
        page.keyboard().press("Alt+ArrowUp");
        awaitRules("Saturday", "Open", "Lunch");
        assertThat(labels(canvas)).containsText(new String[] {"Saturday", "Open", "Lunch", "Otherwise"});
        Pages.assertAccessible(page);

        page.keyboard().press("Alt+ArrowUp"); // there is nothing above
        page.keyboard().press("Control+z");
        awaitRules("Open", "Saturday", "Lunch");
        draft.awaitDrawn(
                "start > s1",
                "s1: time-of-day",
                "s1/rule-open > s2",
                "s1/otherwise > s3",
                "s2: play-media",
                "s3: play-media");
    }

    @Test
    void aRowIsDraggedByItsGripAndGoesWhereItIsMarked() throws Exception {
        bring("grip", "", STEPS);
        CanvasPage canvas = open("grip");
        Page page = canvas.page();
        takeGrip(canvas, "s1/rule-open");
        BoundingBox last = canvas.branch("s1/rule-sat").boundingBox();
        page.mouse().move(last.x + 40, last.y + last.height - 4);
        assertThat(canvas.branch("s1/rule-sat")).hasClass(Pattern.compile("goes-after"));
        assertThat(drawn(canvas, ".tip")).hasText("after Saturday");
        page.mouse().up();
        awaitRules("Lunch", "Saturday", "Open");
        assertThat(canvas.branch("s1/rule-open")).isFocused();
        assertThat(drawn(canvas, ".goes-after")).hasCount(0);

        takeGrip(canvas, "s1/rule-open");
        canvas.hover(canvas.branch("s1/rule-lunch"));
        page.keyboard().press("Escape");
        page.mouse().up();
        page.keyboard().press("Control+z");
        awaitRules("Open", "Lunch", "Saturday");
    }

    @Test
    void whatHasItsPlaceHasNoGripAndStaysThere() throws Exception {
        bring("fixed", "", menu("s1", "\"key-1\": \"s2\", \"key-2\": \"s2\""), plays("s2", ""));
        CanvasPage canvas = open("fixed");
        assertThat(canvas.branch("s1/key-1")).isVisible();
        assertThat(drawn(canvas, ".mover")).hasCount(0);

        bring("otherwise", "", STEPS);
        canvas = open("otherwise");
        assertThat(drawn(canvas, ".mover")).hasCount(3);
        canvas.branch("s1/otherwise").focus();
        canvas.page().keyboard().press("Alt+ArrowUp");
        assertThat(labels(canvas)).containsText(new String[] {"Open", "Lunch", "Saturday", "Otherwise"});
        assertThat(canvas.branch("s1/otherwise")).isFocused();
    }

    private static void takeGrip(CanvasPage canvas, String branch) {
        canvas.branch(branch).hover();
        canvas.grab(canvas.branch(branch).locator(".mover"));
    }

    private static Locator labels(CanvasPage canvas) {
        return drawn(canvas, ".row > .label");
    }

    private void awaitRules(String... names) throws Exception {
        Await.until(
                "the rules are " + List.of(names),
                Pages.LONGEST_WAIT,
                () -> StreamSupport.stream(
                                draft.step("s1").get("config").get("rules").spliterator(), false)
                        .map(row -> row.get("name").asString())
                        .toList()
                        .equals(List.of(names)));
    }
}
