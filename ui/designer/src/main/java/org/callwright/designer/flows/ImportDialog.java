package org.callwright.designer.flows;

import static org.callwright.designer.messages.Translations.plural;
import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.callwright.app.ImportPreview;
import org.callwright.designer.messages.Translations;
import org.callwright.designer.publish.ChangeList;
import org.callwright.model.Problem;

/** Says what importing a file would change, and what is wrong with it, before it is imported. */
final class ImportDialog extends Dialog {

    private static final int MOST_SENTENCES = 8;

    /** @param agreed called when the user agrees */
    ImportDialog(ImportPreview preview, Runnable agreed) {
        super(
                preview.isReplacement()
                        ? say(
                                "Replace with \"{0}\" from the file?",
                                preview.flow().name())
                        : say("Import \"{0}\"?", preview.flow().name()));
        setWidth("34rem");
        addClassName("cw-import-preview");
        add(
                preview.changes().isEmpty()
                        ? new Paragraph(say("The same is there already."))
                        : new ChangeList(preview.changes()));
        if (!preview.obstacles().isEmpty()) {
            H3 title = new H3(say("It cannot be imported as it is"));
            add(title, list(preview.obstacles().stream().map(Translations::say).toList()));
        }
        if (!preview.problems().isEmpty()) {
            add(problems(preview.problems()));
        }
        Button no = new Button(say("Cancel"), event -> close());
        no.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button yes = new Button(preview.isReplacement() ? say("Replace the draft") : say("Import"), event -> {
            close();
            agreed.run();
        });
        yes.setEnabled(preview.obstacles().isEmpty());
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        if (preview.isReplacement()) {
            yes.addThemeVariants(ButtonVariant.LUMO_ERROR);
        }
        getFooter().add(no, yes);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                (preview.isReplacement() || !yes.isEnabled() ? no : yes).focus();
            }
        });
    }

    private static Component[] problems(List<Problem> problems) {
        H3 title = new H3(
                plural(problems.size(), "1 problem to fix after it", "{0} problems to fix after it", problems.size()));
        return new Component[] {
            title,
            list(problems.stream()
                    .map(problem -> problem.step()
                            .map(step -> say("Step {0}: {1}", step, problem.message()))
                            .orElseGet(() -> say(problem.message())))
                    .toList())
        };
    }

    private static UnorderedList list(List<String> sentences) {
        UnorderedList list = new UnorderedList();
        sentences.stream().limit(MOST_SENTENCES).forEach(sentence -> list.add(new ListItem(sentence)));
        if (sentences.size() > MOST_SENTENCES) {
            list.add(new ListItem(say("and {0} more", sentences.size() - MOST_SENTENCES)));
        }
        return list;
    }
}
