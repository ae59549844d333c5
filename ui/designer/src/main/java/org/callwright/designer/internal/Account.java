package org.callwright.designer.internal;

import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;

/**
 * Who is logged in, kept in the session.
 *
 * @param login the user's login name
 */
record Account(String login) {

    /** Who is logged in where this is called: in a page's thread, or with its session locked. */
    static Optional<Account> current() {
        VaadinSession session = VaadinSession.getCurrent();
        return session == null ? Optional.empty() : Optional.ofNullable(session.getAttribute(Account.class));
    }

    /** Logs in. The session goes on under a new id, so that one known before from elsewhere is worth nothing. */
    void enter() {
        VaadinService.reinitializeSession(VaadinService.getCurrentRequest());
        VaadinSession.getCurrent().setAttribute(Account.class, this);
    }

    /** Logs out, in all tabs of this browser. */
    static void leave() {
        VaadinSession.getCurrent().getSession().invalidate();
    }
}
