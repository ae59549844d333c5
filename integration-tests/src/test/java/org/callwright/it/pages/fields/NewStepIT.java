package org.callwright.it.pages.fields;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.callwright.it.pages.CanvasPage;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nobody is blamed for what they had no time to fill in: a field says what it lacks once the keyboard has left it. */
class NewStepIT {
    private static final String INVALID = "vaadin-combo-box[invalid], vaadin-text-field[invalid]";
    private static final Pattern MISSING = Pattern.compile(".* is empty. Fill it in.");

    @RegisterExtension
    static final StageExtension stage = StageExtension.shared();

    /** Adds an action and answers, in the first frame with its sentence, what is open or marked by then. */
    private static final String SEEN_WITH_IT = """
            action => new Promise((seen, failed) => {
              const { renderRoot } = document.querySelector('callwright-canvas');
              const begun = performance.now();
              const look = () => {
                if (renderRoot.getElementById('item-s1')) {
                  seen([document.querySelector('.cw-step'), renderRoot.querySelector('.mark, .reason')].filter(Boolean).length);
                } else if (performance.now() - begun > 60_000) {
                  failed(new Error('It was never drawn.'));
                } else {
                  requestAnimationFrame(look);
                }
              };
              document.querySelector(`[data-action="${action}"]`).click();
              look();
            })""";

    private CanvasPage canvas;

    @BeforeEach
    void open() throws Exception {
        stage.bring("{ \"format\": 1, \"id\": \"fresh\", \"name\": \"Fresh\", \"numbers\": [], \"steps\": [] }");
        Page page = stage.loggedIn();
        Pages.row(page, "Fresh").click();
        canvas = new CanvasPage(page);
    }

    @Test
    void aFieldOfANewStepIsRedOnlyAfterItWasLeft() {
        canvas.action("ring").click();
        assertThat(canvas.field("Phone")).isFocused();
        assertThat(canvas.panel().locator(INVALID)).hasCount(0);

        canvas.page().keyboard().press("Tab");
        assertThat(canvas.panel().locator(INVALID)).hasCount(1);
        assertThat(canvas.panel()).containsText(MISSING);
        canvas.fill("Phone", "bob");
        assertThat(canvas.panel().locator(INVALID)).hasCount(0);
    }

    @Test
    void itIsDrawnBeforeItsPanelIsMade() {
        assertThat(canvas.page().evaluate(SEEN_WITH_IT, "ring")).isEqualTo(0);
        assertThat(canvas.field("Phone")).isFocused();
        assertThat(canvas.page()).hasURL(Pattern.compile(".*/fresh\\?step=s1"));
    }

    @Test
    void aStepThatWasThereSaysAllItLacks() {
        canvas.action("ring").click();
        canvas.leave();
        canvas.card("s1").click();
        assertThat(canvas.panel().locator(INVALID)).hasCount(1);
        assertThat(canvas.panel()).containsText(MISSING);
    }

    @Test
    void soIsItWithANewRow() {
        canvas.action("set-variables").click();
        Locator rows = canvas.panel().locator(".cw-row-input");
        Pages.button(canvas.page(), "Add").click();
        assertThat(rows).hasCount(1);
        assertThat(rows.locator("input").first()).isFocused();
        assertThat(rows.locator(INVALID)).hasCount(0);
        canvas.page().keyboard().press("Tab");
        assertThat(rows.locator(INVALID)).hasCount(1);
    }
}
