package org.callwright.designer.palette;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.callwright.app.actions.UnusableAction;

/** The actions that cannot be used, collapsed at the end of the palette. */
final class UnusableActions extends NativeDetails {
    private List<UnusableAction> shown = List.of();

    UnusableActions() {
        addClassName("cw-unusable");
        setVisible(false);
    }

    /** Lists these actions. The list stays open or collapsed. */
    void show(List<UnusableAction> unusable) {
        if (unusable.equals(shown)) {
            return;
        }
        shown = unusable;
        setVisible(!unusable.isEmpty());
        setSummaryText(say("Cannot be used ({0})", unusable.size()));
        UnorderedList list = new UnorderedList();
        unusable.forEach(each -> list.add(entry(each)));
        setContent(list);
    }

    private static ListItem entry(UnusableAction unusable) {
        Span bundle = new Span(unusable.bundle());
        bundle.addClassName("cw-unusable-bundle");
        return new ListItem(bundle, new Span(say(unusable.advice())));
    }
}
