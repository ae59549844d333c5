package org.callwright.vaadin.internal.files;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import com.vaadin.flow.shared.ApplicationConstants;
import org.jsoup.nodes.Element;

/**
 * Puts the hash of a style sheet's content into its address in the page. Vaadin does so too, but keeps the first hash
 * that it found for as long as the runtime's bundle is there, so that after an update of the application's bundle
 * browsers would go on with the old style sheet.
 */
public final class HashedLinks implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1;

    private final transient PageFiles files;

    public HashedLinks(PageFiles files) {
        this.files = files;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::name);
    }

    private void name(IndexHtmlResponse page) {
        String hash = "?" + ApplicationConstants.CONTENT_HASH_PARAMETER + "=";
        for (Element link : page.getDocument().select("link[rel=stylesheet][data-file-path]")) {
            String path = link.attr("data-file-path");
            link.attr("href", path + hash + files.hash("/" + path));
        }
    }
}
