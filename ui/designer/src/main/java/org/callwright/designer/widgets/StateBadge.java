package org.callwright.designer.widgets;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.callwright.app.CallflowSummary;
import org.callwright.designer.messages.Wording;

/** A callflow's state as text and colour. */
public final class StateBadge extends Span {
    public StateBadge() {
        addClassName("cw-state");
    }

    public void show(CallflowSummary callflow) {
        setText(Wording.state(callflow));
        getElement().setAttribute("data-state", callflow.state().name().toLowerCase(Locale.ROOT));
    }
}
