package org.callwright.designer.flows;

import com.vaadin.flow.component.html.Section;
import org.callwright.app.CallflowSummary;
import org.callwright.model.Flow;

/** A part of a flow's page, below the place where its draft is worked on. */
abstract class DetailSection extends Section {

    /** Shows how the flow is now, or another one. */
    abstract void show(CallflowSummary flow, Flow draft);
}
