package org.callwright.vaadin.internal.guard;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.jsoup.nodes.Element;

/**
 * Tells browsers what a page may load and run: files of this host, and the scripts that the page itself has, each marked
 * with a word that is another for each page. A text that somehow became a script tag has no such word and is not run.
 *
 * <p>Vaadin evaluates what the server sends it as JavaScript, so that has to be allowed, and its components write styles
 * into the page.
 */
public final class ContentPolicy implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1;

    static final String HEADER = "Content-Security-Policy";

    /** For everything that is no page of the application. */
    static final String NOTHING = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private static final int NONCE_BYTES = 18;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(ContentPolicy::restrict);
    }

    private static void restrict(IndexHtmlResponse page) {
        byte[] bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        for (Element script : page.getDocument().select("script")) {
            script.attr("nonce", nonce);
        }
        page.getVaadinResponse().setHeader(HEADER, """
                default-src 'none'; script-src 'self' 'nonce-%s' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; \
                img-src 'self' data:; font-src 'self' data:; connect-src 'self'; media-src 'self'; \
                base-uri 'self'; form-action 'self'; frame-ancestors 'none'""".formatted(nonce));
    }
}
