package org.callwright.designer.numberlist;

import static org.callwright.designer.messages.Translations.plural;
import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.callwright.app.numbers.NumberMove;
import org.callwright.designer.messages.Translations;
import org.callwright.model.Message;

/** What moving a number would change, or what keeps it from being moved. */
final class MoveFindings extends Div {

    MoveFindings() {
        addClassName("cw-move-findings");
        getElement().setAttribute("role", "status");
    }

    void looking() {
        removeAll();
        add(soft(say("Looking what would change …")));
    }

    /** @param first a sentence to begin with */
    void show(NumberMove seen, Optional<Message> first) {
        removeAll();
        first.map(Translations::say).map(Paragraph::new).ifPresent(this::add);
        if (seen.isPossible()) {
            add(list(seen.effects(), "effects"));
            int warnings = seen.warnings().size();
            if (warnings > 0) {
                add(
                        new H3(plural(warnings, "1 warning to know of", "{0} warnings to know of", warnings)),
                        list(seen.warnings(), "warnings"));
            }
        } else {
            add(new H3(say("It cannot be moved now")), list(seen.obstacles(), "obstacles"));
        }
    }

    private static Div list(List<Message> sentences, String kind) {
        UnorderedList list = new UnorderedList();
        sentences.forEach(sentence -> list.add(new ListItem(say(sentence))));
        Div changes = new Div(list);
        changes.addClassName("cw-changes");
        changes.getElement().setAttribute("data-kind", kind);
        return changes;
    }

    private static Paragraph soft(String text) {
        Paragraph soft = new Paragraph(text);
        soft.addClassName("cw-soft");
        return soft;
    }
}
