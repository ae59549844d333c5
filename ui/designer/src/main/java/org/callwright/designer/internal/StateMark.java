package org.callwright.designer.internal;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.callwright.app.CallflowSummary;

/** A callflow's state, in words and in a colour that says it again. */
final class StateMark extends Span {
    StateMark() {
        addClassName("cw-state");
    }

    void show(CallflowSummary callflow) {
        setText(Words.state(callflow));
        getElement().setAttribute("data-state", callflow.state().name().toLowerCase(Locale.ROOT));
    }
}
