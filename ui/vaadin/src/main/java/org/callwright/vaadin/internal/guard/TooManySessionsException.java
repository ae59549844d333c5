package org.callwright.vaadin.internal.guard;

import jakarta.servlet.http.HttpServletResponse;

/** A visitor gets no session. */
final class TooManySessionsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient PlainPage page;

    private TooManySessionsException(PlainPage page) {
        super(page.sentence());
        this.page = page;
    }

    static TooManySessionsException ofClient() {
        return new TooManySessionsException(new PlainPage(
                PlainPage.TOO_MANY_REQUESTS,
                60,
                "Too many visitors at your network address",
                "Wait some minutes: whoever does nothing and is not logged in is forgotten then."));
    }

    static TooManySessionsException inAll() {
        return new TooManySessionsException(new PlainPage(
                HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                30,
                "Too many visitors",
                "All places are taken by people who are logged in. The page comes back by itself when one is free."));
    }

    PlainPage page() {
        return page;
    }
}
