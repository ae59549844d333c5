package org.callwright.vaadin.internal.guard;

import jakarta.servlet.http.HttpServletResponse;

/** A visitor gets no session. */
final class TooManySessionsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient PlainPage page;

    private TooManySessionsException(PlainPage page) {
        super(page.name());
        this.page = page;
    }

    static TooManySessionsException ofClient() {
        return new TooManySessionsException(new PlainPage(PlainPage.TOO_MANY_REQUESTS, 60, "crowded"));
    }

    static TooManySessionsException inAll() {
        return new TooManySessionsException(new PlainPage(HttpServletResponse.SC_SERVICE_UNAVAILABLE, 30, "full"));
    }

    PlainPage page() {
        return page;
    }
}
