package org.callwright.designer.nav;

import com.vaadin.flow.router.RouterLink;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;

/** A link to a page of the designer. Unlike a plain {@link RouterLink} it needs no view class, only the location. */
public final class PageLink extends RouterLink {

    /** @param location below the context path, as {@link Page} gives it */
    public PageLink(String location, String text) {
        setText(text);
        getElement().setAttribute("href", location);
    }

    /** A link to a callflow or saved action within a text. */
    public static PageLink toFlow(Flow.Kind kind, FlowId id, String text) {
        PageLink link = new PageLink(Page.of(kind).location(id), text);
        link.addClassName("cw-flow-link");
        return link;
    }
}
