package org.callwright.designer.detail;

import com.vaadin.flow.component.html.Section;
import org.callwright.app.CallflowSummary;
import org.callwright.model.Flow;

/** A section of a flow's page below the editor. */
public abstract class DetailSection extends Section {

    /** Shows the flow as it is now; it may be another one than before. */
    protected abstract void show(CallflowSummary flow, Flow draft);
}
