package org.callwright.designer.internal;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.callwright.app.CallflowSummary;
import org.callwright.model.FlowId;

/** One callflow in the list: a link to it. */
final class CallflowRow extends ListItem {

    private final RouterLink link = new RouterLink();
    private final Span name = new Span();
    private final Span numbers = new Span();
    private final StateMark state = new StateMark();
    private final Span version = new Span();

    CallflowRow(FlowId id) {
        link.setRoute(CallflowsView.class, new RouteParameters(CallflowsView.CALLFLOW, id.value()));
        link.addClassName("cw-row");
        name.addClassName("cw-row-name");
        numbers.addClassName("cw-row-numbers");
        version.addClassName("cw-row-version");
        link.add(name, numbers, state, version);
        add(link);
    }

    void show(CallflowSummary callflow, boolean chosen) {
        name.setText(callflow.name());
        name.setTitle(callflow.name());
        numbers.setText(Words.numbers(callflow.numbers()));
        state.show(callflow);
        version.setText(
                callflow.live().isPresent() ? "version " + callflow.live().getAsInt() : "");
        if (chosen) {
            link.getElement().setAttribute("aria-current", "page");
        } else {
            link.getElement().removeAttribute("aria-current");
        }
    }
}
