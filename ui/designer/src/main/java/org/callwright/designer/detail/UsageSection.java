package org.callwright.designer.detail;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.callwright.app.CallflowSummary;
import org.callwright.app.FlowUse;
import org.callwright.designer.nav.PageLink;
import org.callwright.model.Flow;

/** What uses a callflow or saved action. Hidden for a callflow that nothing uses. */
public final class UsageSection extends DetailSection {

    private final Flow.Kind kind;
    private List<FlowUse> shown;

    public UsageSection(Flow.Kind kind) {
        this.kind = kind;
        addClassName("cw-users");
    }

    @Override
    protected void show(CallflowSummary flow, Flow draft) {
        if (flow.usedBy().equals(shown)) {
            return;
        }
        shown = flow.usedBy();
        removeAll();
        add(new H2(say("Used by")));
        setVisible(kind == Flow.Kind.SAVED_ACTION || !shown.isEmpty());
        if (shown.isEmpty()) {
            Paragraph none =
                    new Paragraph(say("Nothing yet. Drag it into a callflow; it stands among the actions there."));
            none.addClassName("cw-soft");
            add(none);
        } else {
            UnorderedList list = new UnorderedList();
            shown.forEach(use -> list.add(item(use)));
            add(list);
        }
    }

    private static ListItem item(FlowUse use) {
        Span how = new Span(how(use));
        how.addClassName("cw-soft");
        return new ListItem(PageLink.toFlow(use.kind(), use.id(), use.name()), how);
    }

    private static String how(FlowUse use) {
        if (use.live()) {
            return say(use.drawn() ? "live" : "live; no longer in its draft");
        }
        return say("in its draft");
    }
}
