package org.callwright.designer.internal;

import static org.callwright.designer.internal.Languages.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.function.Function;
import org.callwright.app.CallflowSummary;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;

/** The two lists that have pages of their own, and the words in which they differ. */
enum Shelf {
    CALLFLOWS(Flow.Kind.CALLFLOW, CallflowsView.class, Snapshot::callflows),
    SAVED_ACTIONS(Flow.Kind.SAVED_ACTION, SavedActionsView.class, Snapshot::savedActions);

    private final Flow.Kind kind;
    private final Class<? extends Component> view;
    private final Function<Snapshot, List<CallflowSummary>> content;

    Shelf(Flow.Kind kind, Class<? extends Component> view, Function<Snapshot, List<CallflowSummary>> content) {
        this.kind = kind;
        this.view = view;
        this.content = content;
    }

    static Shelf of(Flow.Kind kind) {
        return kind == CALLFLOWS.kind ? CALLFLOWS : SAVED_ACTIONS;
    }

    /** What all on it are called, as a heading. */
    String all() {
        return say(this == CALLFLOWS ? "Callflows" : "Saved actions");
    }

    /** What is on it, by name. */
    List<CallflowSummary> content(Snapshot snapshot) {
        return content.apply(snapshot);
    }

    /** The page, which shows the first on it, or the one that {@link #parameters} name. */
    Class<? extends Component> view() {
        return view;
    }

    static RouteParameters parameters(FlowId id) {
        return new RouteParameters(FlowsView.FLOW, id.value());
    }
}
