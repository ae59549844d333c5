package org.callwright.designer.internal;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.callwright.app.CallflowSummary;
import org.callwright.model.StepId;

/** The middle of a flow's page, where its {@link OpenDraft} is worked on. */
abstract class Desk extends Div {

    /** Shows how the flow is now, or another one. Its draft is open already. */
    abstract void show(CallflowSummary flow);

    /** Leads to a step, with the keyboard at one of its fields. */
    abstract void open(StepId step, Optional<String> field);
}
