package org.callwright.designer.nav;

import com.vaadin.flow.router.RouterLink;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;

/** Leads to the page of a callflow or saved action. */
public final class FlowLink extends RouterLink {
    public FlowLink(Flow.Kind kind, FlowId id, String text) {
        super(text, FlowPages.of(kind).view(), FlowPages.parameters(id));
        addClassName("cw-flow-link");
    }
}
