package org.callwright.designer.editor;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.callwright.app.CallflowSummary;
import org.callwright.app.FlowUse;
import org.callwright.designer.nav.PageLink;
import org.callwright.model.FlowId;

/** Says what else uses the saved action that a step is linked to, and whether it is live. */
final class UsageLine extends Paragraph {

    /** Marks the position of the links in the text. */
    private static final String LINKS = "\n";

    UsageLine() {
        addClassName("cw-soft");
    }

    /** @param here the callflow of the step */
    void show(CallflowSummary saved, FlowId here) {
        List<FlowUse> others =
                saved.usedBy().stream().filter(use -> !use.id().equals(here)).toList();
        removeAll();
        if (saved.live().isEmpty()) {
            add(say("It is not live yet: publish it before this callflow.") + " ");
        }
        if (others.isEmpty()) {
            add(say("Nothing else uses it."));
            return;
        }
        String[] around = say("Also used by {0}.", LINKS).split(LINKS);
        add(around[0]);
        for (FlowUse use : others) {
            add(
                    PageLink.toFlow(use.kind(), use.id(), use.name()),
                    new Text(use == others.getLast() ? around[1] : ", "));
        }
    }
}
