package org.callwright.designer.detail;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.OptionalInt;
import org.callwright.app.CallflowSummary;
import org.callwright.app.ReferenceDirectory;
import org.callwright.app.actions.Actions;
import org.callwright.app.changes.FlowChanges;
import org.callwright.designer.draft.LiveVersion;
import org.callwright.designer.messages.Wording;
import org.callwright.model.Flow;

/** The line under the name: how many changes the draft has, and which version callers get. */
final class StandingLine extends Div {

    private final LiveVersion versions;
    private final Actions actions;
    private final ReferenceDirectory references;
    private final Span state = new Span();
    private final Span callers = new Span();

    StandingLine(LiveVersion versions, Actions actions, ReferenceDirectory references) {
        this.versions = versions;
        this.actions = actions;
        this.references = references;
        addClassName("cw-standing");
        state.addClassName("cw-standing-state");
        callers.addClassName("cw-callers");
        add(state, callers);
    }

    /** @param showsLive whether the drawing shows what callers get */
    void show(CallflowSummary flow, Flow draft, boolean showsLive) {
        getElement().setAttribute("data-state", flow.state().name().toLowerCase(Locale.ROOT));
        setTitle(Wording.stateForCallers(flow, draft.kind()));
        callers.setVisible(!showsLive);
        if (showsLive) {
            state.setText(say("Version {0}, what callers get", flow.live().orElseThrow()));
        } else {
            state.setText(Wording.standing(flow, changes(flow, draft)));
            callers.setText(Wording.standingForCallers(flow, draft.kind()));
        }
    }

    /** How many there are since the live version; empty without one. */
    private OptionalInt changes(CallflowSummary flow, Flow draft) {
        return versions.of(flow)
                .map(live -> OptionalInt.of(FlowChanges.drawn(live.flow(), draft, actions, references::name)
                        .size()))
                .orElse(OptionalInt.empty());
    }
}
