package org.callwright.vaadin.internal.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;

/**
 * A request whose session another one of the same browser may end at any moment. Between finding a session and reading it
 * the web server throws then; it is the same as a session that ended a moment before.
 */
public final class EndingSessionRequest extends HttpServletRequestWrapper {

    public EndingSessionRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public HttpSession getSession() {
        return getSession(true);
    }

    @Override
    public HttpSession getSession(boolean create) {
        try {
            return super.getSession(create);
        } catch (IllegalStateException e) {
            return super.getSession(create); // which does not find it any more
        }
    }
}
