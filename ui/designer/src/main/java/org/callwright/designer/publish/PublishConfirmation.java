package org.callwright.designer.publish;

import static org.callwright.designer.messages.Translations.plural;
import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.callwright.app.Preview;

/** Shows what callers will notice and which warnings there are, and asks for confirmation. */
final class PublishConfirmation extends Div {

    private final Preview preview;
    private final int next;

    /**
     * @param next the number that the version gets
     * @param first a text to begin with
     * @param warnings the preview's problems as a list
     * @param yes called when the user confirms
     * @param no called when the user declines
     */
    PublishConfirmation(
            Preview preview, int next, Optional<String> first, Component warnings, Runnable yes, Runnable no) {
        this.preview = preview;
        this.next = next;
        addClassName("cw-question");
        first.ifPresent(text -> add(new Paragraph(text)));
        add(
                preview.changes().isEmpty()
                        ? new Paragraph(say("Nothing: for them all stays as it is."))
                        : new ChangeList(preview.changes()));
        int warningCount = preview.problems().size(); // with errors there would be no confirmation
        if (warningCount > 0) {
            add(
                    new H3(plural(warningCount, "1 warning to know of", "{0} warnings to know of", warningCount)),
                    warnings);
        }
        if (preview.version().isPresent()) {
            add(new Paragraph(say("The draft stays as it is.")));
        }
        Paragraph calls = new Paragraph(say("Calls in progress finish as they began."));
        calls.addClassName("cw-soft");
        add(calls);
        Button publish = new Button(publishText(), event -> yes.run());
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        publish.setDisableOnClick(true);
        Button cancel = new Button(say("Cancel"), event -> no.run());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div row = new Div(publish, cancel);
        row.addClassName("cw-buttons");
        add(row);
    }

    /** The title for this confirmation. */
    String title() {
        return preview.version().isPresent()
                ? say(
                        "Back to version {0}: what callers will notice",
                        preview.version().getAsInt())
                : say("What callers will notice");
    }

    private String publishText() {
        if (preview.version().isPresent()) {
            return say("Roll back now");
        }
        int warnings = preview.problems().size();
        return warnings == 0
                ? say("Publish version {0}", next)
                : plural(warnings, "Publish with 1 warning", "Publish with {0} warnings", warnings);
    }
}
