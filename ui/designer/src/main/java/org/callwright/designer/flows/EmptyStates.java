package org.callwright.designer.flows;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import org.callwright.model.Flow;

/** What a page shows while there is no callflow or saved action to show. */
final class EmptyStates {

    private EmptyStates() {}

    static Component loading(Flow.Kind kind) {
        return message(
                "status",
                new H1(
                        switch (kind) {
                            case CALLFLOW -> say("Loading callflows …");
                            case SAVED_ACTION -> say("Loading saved actions …");
                        }));
    }

    static Component empty(Flow.Kind kind) {
        return switch (kind) {
            case CALLFLOW -> noCallflows();
            case SAVED_ACTION -> noSavedActions();
        };
    }

    private static Component noSavedActions() {
        return message("group", new H1(say("No saved actions yet")), new Paragraph(say("""
                        A saved action is set up once, under a name, and used by any number of callflows: opening \
                        hours, a list of callers, the phones of a team. What you change here and publish is so in all \
                        of them at once.""")), new Paragraph(say("""
                        Begin with Add saved action, on the left. From then on it stands among the actions that are \
                        dragged into callflows; publish it before them. A step of a callflow is saved by Save under \
                        a name, in its settings.""")));
    }

    private static Component noCallflows() {
        return message(
                "group",
                new H1(say("No callflows yet")),
                new Paragraph(say("""
                        A callflow says what happens to the calls of a number: play something, offer a menu, ring \
                        phones, take a message.""")),
                new Paragraph(say("""
                        Begin with Add callflow, on the left. Drag actions onto its drawing, give it a number, and \
                        Publish makes it live; what is missing is said before callers meet it.""")),
                new Paragraph(say("Import, the arrow beside it, brings one in from a JSON file.")));
    }

    static Component gone(Flow.Kind kind) {
        return message(
                "group",
                new H1(
                        switch (kind) {
                            case CALLFLOW -> say("This callflow is not there");
                            case SAVED_ACTION -> say("This saved action is not there");
                        }),
                new Paragraph(say("It may have been deleted, or the address is mistyped. Choose one on the left.")));
    }

    static Component failed(Flow.Kind kind, String why, Runnable again) {
        return message(
                "alert",
                new H1(
                        switch (kind) {
                            case CALLFLOW -> say("The callflows cannot be shown");
                            case SAVED_ACTION -> say("The saved actions cannot be shown");
                        }),
                new Paragraph(why),
                new Button(say("Try again"), event -> again.run()));
    }

    private static Component message(String role, Component... content) {
        Div message = new Div(content);
        message.addClassName("cw-hint");
        message.getElement().setAttribute("role", role);
        return message;
    }
}
