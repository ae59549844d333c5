package org.callwright.designer.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;

/** What stands where a callflow would be, while there is none to show. */
final class Hints {

    private static final String SMALLEST = """
            {
              "format": 1,
              "id": "goodbye",
              "name": "Goodbye",
              "numbers": [ "extension:299" ],
              "start": "s1",
              "steps": [ { "id": "s1", "action": "end-call" } ]
            }""";

    private Hints() {}

    static Component loading() {
        return hint("status", new H1("Loading callflows …"));
    }

    static Component empty() {
        Pre example = new Pre(SMALLEST);
        example.getElement().setAttribute("tabindex", "0").setAttribute("aria-label", "Example of a callflow as JSON");
        return hint(
                "group",
                new H1("No callflows yet"),
                new Paragraph("""
                        A callflow says what happens to the calls of a number: play something, offer a menu, ring \
                        phones, take a message."""),
                new Paragraph("""
                        Bring one in from a JSON file with Import, on the left. This is the smallest there is; it \
                        ends each call to 299:"""),
                example,
                new Paragraph("Then Publish makes it live, and says what is wrong with it if it cannot be."));
    }

    static Component gone() {
        return hint(
                "group",
                new H1("This callflow is not there"),
                new Paragraph("It may have been deleted, or the address is mistyped. Choose one on the left."));
    }

    static Component failed(String why, Runnable again) {
        return hint(
                "alert",
                new H1("The callflows cannot be shown"),
                new Paragraph(why),
                new Button("Try again", event -> again.run()));
    }

    private static Component hint(String role, Component... content) {
        Div hint = new Div(content);
        hint.addClassName("cw-hint");
        hint.getElement().setAttribute("role", role);
        return hint;
    }
}
