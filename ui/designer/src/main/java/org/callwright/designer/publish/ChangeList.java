package org.callwright.designer.publish;

import static org.callwright.designer.messages.Translations.plural;
import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.callwright.app.changes.FlowChange;

/** Changes in sentences; what is too much to read at once is folded away. */
final class ChangeList extends Div {

    private static final int READ_AT_ONCE = 8;

    ChangeList(List<FlowChange> changes) {
        addClassName("cw-changes");
        boolean many = changes.size() > READ_AT_ONCE + 1;
        List<FlowChange> first = many ? changes.subList(0, READ_AT_ONCE) : changes;
        add(sentences(first));
        if (many) {
            List<FlowChange> more = changes.subList(READ_AT_ONCE, changes.size());
            add(new NativeDetails(
                    plural(more.size(), "1 more change", "{0} more changes", more.size()), sentences(more)));
        }
    }

    private static UnorderedList sentences(List<FlowChange> changes) {
        UnorderedList list = new UnorderedList();
        changes.forEach(change -> list.add(new ListItem(say(change.message()))));
        return list;
    }
}
