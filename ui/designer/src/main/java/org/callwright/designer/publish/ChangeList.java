package org.callwright.designer.publish;

import static org.callwright.designer.messages.Translations.plural;
import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.callwright.app.changes.FlowChange;

/** A list of changes. Of a long one, all but the first are collapsed. */
public final class ChangeList extends Div {

    private static final int SHOWN_FIRST = 8;

    public ChangeList(List<FlowChange> changes) {
        addClassName("cw-changes");
        boolean many = changes.size() > SHOWN_FIRST + 1;
        List<FlowChange> first = many ? changes.subList(0, SHOWN_FIRST) : changes;
        add(list(first));
        if (many) {
            List<FlowChange> more = changes.subList(SHOWN_FIRST, changes.size());
            add(new NativeDetails(plural(more.size(), "1 more change", "{0} more changes", more.size()), list(more)));
        }
    }

    private static UnorderedList list(List<FlowChange> changes) {
        UnorderedList list = new UnorderedList();
        changes.forEach(change -> list.add(new ListItem(say(change.message()))));
        return list;
    }
}
