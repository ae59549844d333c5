package org.callwright.designer.editor;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.callwright.app.CallflowSummary;
import org.callwright.model.StepId;

/** The middle of a flow's page, where its {@code DraftSession} is worked on. */
public abstract class FlowEditor extends Div {

    /** Shows how the flow is now, or another one. Its draft is open already. */
    public abstract void show(CallflowSummary flow);

    /** Leads to a step, with the keyboard at one of its fields. */
    public abstract void open(StepId step, Optional<String> field);
}
