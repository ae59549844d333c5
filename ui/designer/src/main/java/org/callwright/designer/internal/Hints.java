package org.callwright.designer.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where a callflow would be, while there is none to show. */
final class Hints {

    private Hints() {}

    static Component loading() {
        return hint("status", new H1("Loading callflows …"));
    }

    static Component empty() {
        return hint(
                "group",
                new H1("No callflows yet"),
                new Paragraph("""
                        A callflow says what happens to the calls of a number: play something, offer a menu, ring \
                        phones, take a message."""),
                new Paragraph("""
                        Begin with Add callflow, on the left. Drag actions onto its drawing, give it a number, and \
                        Publish makes it live; what is missing is said before callers meet it."""),
                new Paragraph("Import, the arrow beside it, brings one in from a JSON file."));
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
