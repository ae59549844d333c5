package org.callwright.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.callwright.it.stage.Pages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys as keyboards of other layouts send them, and where the keyboard is afterwards. */
class ShortcutsIT extends OnCanvas {
    private static final int CONTROL = 2;
    private static final int SHIFT = 8;

    /** What the layout types, and where the key is that does on a US keyboard. */
    @ParameterizedTest
    @CsvSource({
        "QWERTZ, z, KeyY, y, KeyZ",
        "Caps Lock, Z, KeyZ, Y, KeyY",
        "Cyrillic, я, KeyZ, н, KeyY",
        "AZERTY, z, KeyW, y, KeyY"
    })
    void undoAndRedoGoByWhatTheLayoutTypes(String layout, String undo, String undoAt, String redo, String redoAt)
            throws Exception {
        CanvasPage canvas = drawing("undone", PLAYS.formatted("\"next\": \"s2\""), MENU.formatted(""));
        List<String> before = draft.drawn();
        canvas.card("s2").focus();
        canvas.page().keyboard().press("Delete");
        draft.awaitDrawn("start > s1", "s1: play-media");

        press(canvas.page(), undo, undoAt, CONTROL);
        draft.awaitDrawn(before.toArray(String[]::new));
        press(canvas.page(), redo, redoAt, CONTROL);
        draft.awaitDrawn("start > s1", "s1: play-media");
        press(canvas.page(), undo, undoAt, CONTROL);
        draft.awaitDrawn(before.toArray(String[]::new));
        press(canvas.page(), undo, undoAt, CONTROL | SHIFT);
        draft.awaitDrawn("start > s1", "s1: play-media");
    }

    @ParameterizedTest
    @CsvSource({"Caps Lock, C, KeyC, V, KeyV", "Cyrillic, с, KeyC, м, KeyV", "Dvorak, c, KeyI, v, Period"})
    void aStepIsCopiedWithAnyLayout(String layout, String copy, String copyAt, String paste, String pasteAt)
            throws Exception {
        CanvasPage canvas = drawing("copied", PLAYS.formatted(""));
        canvas.card("s1").focus();
        press(canvas.page(), copy, copyAt, CONTROL);
        press(canvas.page(), paste, pasteAt, CONTROL);

        draft.awaitDrawn("start > s1", "s1: play-media", "s1/next > s2", "s2: play-media");
    }

    private static void press(Page page, String key, String code, int modifiers) {
        CDPSession browser = page.context().newCDPSession(page);
        for (String type : List.of("rawKeyDown", "keyUp")) {
            JsonObject event = new JsonObject();
            event.addProperty("type", type);
            event.addProperty("key", key);
            event.addProperty("code", code);
            event.addProperty("modifiers", modifiers);
            browser.send("Input.dispatchKeyEvent", event);
        }
        browser.detach();
    }

    @Test
    void escLeavesABranchAsItIsConnected() throws Exception {
        CanvasPage canvas = drawing("kept", PLAYS.formatted("\"next\": \"s2\""), MENU.formatted(""));
        List<String> before = draft.drawn();
        canvas.card("s1").click();
        var branch =
                canvas.panel().locator(".cw-branches vaadin-combo-box input").first();
        branch.focus();
        canvas.page().keyboard().press("Escape");

        assertThat(canvas.panel()).hasCount(0);
        assertThat(canvas.card("s1")).isFocused();
        canvas.card("s1").click();
        assertThat(branch).not().hasValue("");
        Assertions.assertThat(draft.drawn()).isEqualTo(before);
    }

    @Test
    void plusTakesTheOnlyWayAndBOffersAllBranches() throws Exception {
        CanvasPage canvas = drawing("ways", PLAYS.formatted(""));
        canvas.card("s1").focus();
        canvas.page().keyboard().press("b");
        assertThat(canvas.choice("s1/next")).isFocused();
        assertThat(canvas.choice("s1/failed")).isVisible();
        canvas.page().keyboard().press("Escape");
        canvas.page().keyboard().press("+");
        assertThat(canvas.page().locator(".cw-placing")).isVisible();
        assertThat(canvas.choice("s1/next")).hasCount(0);
    }

    @Test
    void aNewRowHasTheKeyboard() throws Exception {
        CanvasPage canvas = drawing("rows", "{ \"id\": \"s1\", \"action\": \"dial-outside\", \"exits\": {} }");
        canvas.card("s1").click();
        var add = Pages.button(canvas.page(), "Add").first();
        add.focus();
        canvas.page().keyboard().press("Enter");
        var rows = canvas.panel().locator(".cw-row-input input");
        assertThat(rows.first()).isFocused();
        canvas.page().keyboard().type("0171555");
        add.focus();
        canvas.page().keyboard().press("Enter");
        assertThat(rows).hasCount(2);
        assertThat(rows.last()).isFocused();
        canvas.page().keyboard().type("0301");

        assertThat(rows.first()).hasValue("0171555");
        assertThat(rows.last()).hasValue("0301");
    }
}
