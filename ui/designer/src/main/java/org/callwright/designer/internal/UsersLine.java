package org.callwright.designer.internal;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.callwright.app.CallflowSummary;
import org.callwright.app.FlowUse;
import org.callwright.model.FlowId;

/** What else uses the saved action that a step is linked to, and whether calls get there. */
final class UsersLine extends Paragraph {

    UsersLine() {
        addClassName("cw-soft");
    }

    /** @param here the callflow with the step */
    void show(CallflowSummary saved, FlowId here) {
        List<FlowUse> others =
                saved.usedBy().stream().filter(use -> !use.id().equals(here)).toList();
        removeAll();
        if (saved.live().isEmpty()) {
            add("It is not live yet: publish it before this callflow. ");
        }
        add(others.isEmpty() ? "Nothing else uses it." : "Also used by ");
        for (FlowUse use : others) {
            add(new FlowLink(use.kind(), use.id(), use.name()), new Text(use == others.getLast() ? "." : ", "));
        }
    }
}
