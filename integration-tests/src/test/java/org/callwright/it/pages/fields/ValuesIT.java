package org.callwright.it.pages.fields;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.callwright.it.pages.CanvasPage;
import org.callwright.it.pages.SavedDraft;
import org.callwright.it.stage.Await;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Values of the call are picked from a list, in a real browser; nobody writes a variable in Asterisk's way. */
class ValuesIT {
    private static final String ASKS = """
            { "format": 1, "id": "asks", "name": "Asks", "start": "s1", "steps": [
              { "id": "s1", "action": "collect-digits", "config": { "into": "customerNumber" } } ] }""";
    private static final String SETS = """
            { "format": 1, "id": "%s", "name": "%s", "start": "s1", "steps": [
              { "id": "s1", "action": "set-caller-id", "config": { "number": "VIP: " } } ] }""";

    @RegisterExtension
    static final StageExtension stage = StageExtension.shared();

    @BeforeEach
    void bringAFlowThatKeepsAValue() throws Exception {
        stage.bring(ASKS);
    }

    @Test
    void aValueOfTheCallIsPutInWhereTheCursorIs() throws Exception {
        CanvasPage canvas = open("cursor", "Cursor");
        Locator number = canvas.field("Number shown");
        number.click();
        canvas.page().keyboard().press("Home");
        insert(canvas, "Caller's number");

        awaitNumber("cursor", "{caller.number}VIP: ");
        assertThat(number).hasValue("{caller.number}VIP: ");
    }

    @Test
    void whatOtherStepsKeptIsOnTheList() throws Exception {
        CanvasPage canvas = open("kept", "Kept");
        canvas.field("Number shown").click();
        canvas.page().keyboard().press("End");
        insert(canvas, "customerNumber");

        awaitNumber("kept", "VIP: {var.customerNumber}");
        Pages.assertAccessible(canvas.page());
    }

    @Test
    void aNumberSaysAsWhatItWasRead() throws Exception {
        stage.bring("""
                { "format": 1, "id": "reading", "name": "Reading", "start": "s1", "steps": [
                  { "id": "s1", "action": "check-caller-id",
                    "config": { "callers": [ { "number": "+49 (0)30.555-0100" } ] } } ] }""");
        CanvasPage canvas = open("Reading");
        assertThat(canvas.panel()).containsText("Read as +49 30 5550100.");

        canvas.field("Number").fill("+49 30 555 oder 556");
        canvas.page().keyboard().press("Tab");
        assertThat(canvas.panel()).containsText("Write one number in digits");
        assertThat(canvas.panel()).not().containsText("Read as");
        Pages.assertAccessible(canvas.page());
    }

    @Test
    void aVariableIsPickedOrNamedAnew() throws Exception {
        stage.bring("""
                { "format": 1, "id": "naming", "name": "Naming", "start": "s1", "steps": [
                  { "id": "s1", "action": "collect-digits" } ] }""");
        CanvasPage canvas = open("Naming");
        Locator into = canvas.panel().getByRole(AriaRole.COMBOBOX, named("Into the variable"));
        into.fill("customer");
        canvas.page().locator("vaadin-combo-box-item:visible").click();
        awaitInto("customerNumber");
        assertThat(canvas.card("s1")).containsText("customerNumber");

        into.fill("pin");
        canvas.page().keyboard().press("Enter");
        awaitInto("pin");
    }

    private static Locator.GetByRoleOptions named(String label) {
        return new Locator.GetByRoleOptions().setName(label);
    }

    private static void insert(CanvasPage canvas, String value) {
        canvas.panel()
                .getByRole(AriaRole.BUTTON, named("Insert a value of the call"))
                .last() // the number's; the first is the name's
                .click();
        canvas.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(value))
                .click();
    }

    private static void awaitNumber(String flow, String text) throws Exception {
        Await.until(
                "the number is " + text,
                Pages.LONGEST_WAIT,
                () -> config(flow, "number").equals(text));
    }

    private static void awaitInto(String variable) throws Exception {
        Await.until(
                "it is kept as " + variable,
                Pages.LONGEST_WAIT,
                () -> config("naming", "into").equals(variable));
    }

    private static String config(String flow, String field) throws Exception {
        return new SavedDraft(stage.host(), flow)
                .step("s1")
                .path("config")
                .path(field)
                .asString("");
    }

    private static CanvasPage open(String id, String name) throws Exception {
        stage.bring(SETS.formatted(id, name));
        return open(name);
    }

    private static CanvasPage open(String name) throws Exception {
        Page page = stage.loggedIn();
        Pages.row(page, name).click();
        assertThat(page.locator(".cw-callflow h1")).hasText(name);
        CanvasPage canvas = new CanvasPage(page);
        canvas.card("s1").click();
        assertThat(canvas.panel()).isVisible();
        return canvas;
    }
}
