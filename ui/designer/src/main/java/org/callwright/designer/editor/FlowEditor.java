package org.callwright.designer.editor;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.callwright.app.CallflowSummary;
import org.callwright.model.StepId;

/** The main part of a flow's page: edits the draft that a {@code DraftSession} has open. */
public abstract class FlowEditor extends Div {

    /** Shows the draft and its problems. The session has it open already; it may be another flow than before. */
    public abstract void show(CallflowSummary flow);

    /** Opens a step and moves the keyboard focus to one of its fields. */
    public abstract void open(StepId step, Optional<String> field);
}
