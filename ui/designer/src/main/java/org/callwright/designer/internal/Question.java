package org.callwright.designer.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.callwright.app.Preview;

/** What callers will notice, which warnings there are, and whether it shall be done. */
final class Question extends Div {

    private final Preview preview;

    /**
     * @param first a sentence to begin with
     * @param warnings the preview's problems as a list
     * @param yes told when it shall be done
     * @param no told when not
     */
    Question(Preview preview, Optional<String> first, Component warnings, Runnable yes, Runnable no) {
        this.preview = preview;
        addClassName("cw-question");
        first.ifPresent(sentence -> add(new Paragraph(sentence)));
        add(
                preview.changes().isEmpty()
                        ? new Paragraph("Nothing: for them all stays as it is.")
                        : new ChangeList(preview.changes()));
        if (!preview.problems().isEmpty()) {
            add(new H4(Words.problems(preview.problems()) + " to know of"), warnings);
        }
        if (preview.version().isPresent()) {
            add(new Paragraph("The draft stays as it is."));
        }
        Button publish = new Button(yesInWords(), event -> yes.run());
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        publish.setDisableOnClick(true);
        Button notYet = new Button("Not yet", event -> no.run());
        notYet.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div row = new Div(publish, notYet);
        row.addClassName("cw-buttons");
        add(row);
    }

    /** What the question is about. */
    String title() {
        return preview.version().isPresent()
                ? "Back to version " + preview.version().getAsInt() + ": what callers will notice"
                : "What callers will notice";
    }

    private String yesInWords() {
        if (preview.version().isPresent()) {
            return "Roll back now";
        }
        return preview.problems().isEmpty() ? "Publish now" : "Publish with " + Words.problems(preview.problems());
    }
}
