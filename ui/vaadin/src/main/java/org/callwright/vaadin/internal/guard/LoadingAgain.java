package org.callwright.vaadin.internal.guard;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.jsoup.nodes.DataNode;

/**
 * Has a page load again that could not begin, because its first answer or one of its scripts did not come. After some times
 * it says so instead.
 */
public final class LoadingAgain implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1;

    private static final String SCRIPT = PlainPage.read("load-again.js");

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(LoadingAgain::add);
    }

    private static void add(IndexHtmlResponse page) {
        var request = (VaadinServletRequest) page.getVaadinRequest();
        page.getDocument()
                .head()
                .prependElement("script")
                .attr("data-words", PlainPage.text(request, "empty"))
                .appendChild(new DataNode(SCRIPT));
    }
}
