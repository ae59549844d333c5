package org.callwright.designer.nav;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.function.Function;
import org.callwright.app.CallflowSummary;
import org.callwright.designer.flows.CallflowsView;
import org.callwright.designer.flows.FlowsView;
import org.callwright.designer.flows.SavedActionsView;
import org.callwright.designer.live.Snapshot;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;

/** The two lists that have pages of their own, and the words in which they differ. */
public enum FlowPages {
    CALLFLOWS(Flow.Kind.CALLFLOW, CallflowsView.class, Snapshot::callflows),
    SAVED_ACTIONS(Flow.Kind.SAVED_ACTION, SavedActionsView.class, Snapshot::savedActions);

    private final Flow.Kind kind;
    private final Class<? extends Component> view;
    private final Function<Snapshot, List<CallflowSummary>> content;

    FlowPages(Flow.Kind kind, Class<? extends Component> view, Function<Snapshot, List<CallflowSummary>> content) {
        this.kind = kind;
        this.view = view;
        this.content = content;
    }

    public static FlowPages of(Flow.Kind kind) {
        return kind == CALLFLOWS.kind ? CALLFLOWS : SAVED_ACTIONS;
    }

    /** What all on it are called, as a heading. */
    public String all() {
        return say(this == CALLFLOWS ? "Callflows" : "Saved actions");
    }

    /** What is on it, by name. */
    public List<CallflowSummary> content(Snapshot snapshot) {
        return content.apply(snapshot);
    }

    /** The page, which shows the first on it, or the one that {@link #parameters} name. */
    public Class<? extends Component> view() {
        return view;
    }

    public static RouteParameters parameters(FlowId id) {
        return new RouteParameters(FlowsView.FLOW, id.value());
    }
}
