package org.callwright.designer.layout;

import static org.callwright.designer.messages.Translations.plural;
import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.callwright.app.PbxContents.Unguarded;
import org.callwright.designer.nav.PageLink;

/** Names on every page the callflows that dial out past what keeps them from emergency numbers, and leads to them. */
final class UnguardedNotice extends Div {
    private static final int NAMED = 5;

    private List<Unguarded> shown = List.of();

    UnguardedNotice() {
        addClassName("cw-pbx-notice");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    void show(List<Unguarded> all) {
        if (all.equals(shown)) {
            return;
        }
        shown = all;
        removeAll();
        setVisible(!all.isEmpty());
        Paragraph text = new Paragraph();
        text.add(new Text(plural(
                        all.size(),
                        "1 callflow or saved action dials out past what keeps callflows from emergency numbers, because its"
                                + " version is older than that. Publish it again:",
                        "{0} callflows or saved actions dial out past what keeps callflows from emergency numbers, because"
                                + " their versions are older than that. Publish them again:",
                        all.size())
                + " "));
        for (int i = 0; i < Math.min(all.size(), NAMED); i++) {
            Unguarded each = all.get(i);
            text.add(new Text(i == 0 ? "" : ", "), PageLink.toFlow(each.kind(), each.id(), each.name()));
        }
        if (all.size() > NAMED) {
            text.add(new Text(" " + say("and {0} more", all.size() - NAMED)));
        }
        add(new Div(text));
    }
}
