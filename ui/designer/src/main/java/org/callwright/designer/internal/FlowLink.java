package org.callwright.designer.internal;

import com.vaadin.flow.router.RouterLink;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;

/** Leads to the page of a callflow or saved action. */
final class FlowLink extends RouterLink {
    FlowLink(Flow.Kind kind, FlowId id, String text) {
        super(text, Shelf.of(kind).view(), Shelf.parameters(id));
        addClassName("cw-flow-link");
    }
}
