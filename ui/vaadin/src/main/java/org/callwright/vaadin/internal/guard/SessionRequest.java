package org.callwright.vaadin.internal.guard;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

/** A request that gets a session only while there are not too many. */
public final class SessionRequest extends HttpServletRequestWrapper {

    /** What the application does with a request. */
    @FunctionalInterface
    public interface Service {
        void serve(HttpServletRequest request) throws ServletException, IOException;
    }

    private final OpenSessions sessions;
    private final boolean had;

    private SessionRequest(HttpServletRequest request, OpenSessions sessions) {
        super(request);
        this.sessions = sessions;
        had = request.getSession(false) != null;
    }

    /** Has a request served, or answers it with a plain page when it would need a session and gets none. */
    public static void serve(
            HttpServletRequest request, HttpServletResponse response, OpenSessions sessions, Service application)
            throws ServletException, IOException {
        try {
            application.serve(new SessionRequest(request, sessions));
        } catch (ServletException | RuntimeException e) {
            Throwable cause = e;
            while (cause != null && !(cause instanceof TooManySessionsException)) {
                cause = cause.getCause();
            }
            if (cause instanceof TooManySessionsException refused) {
                refused.page().answer(request, response);
            } else {
                throw e;
            }
        }
    }

    @Override
    public HttpSession getSession() {
        return getSession(true);
    }

    @Override
    public HttpSession getSession(boolean create) {
        HttpSession session = super.getSession(false);
        return session != null || !create
                ? session
                : sessions.begin(Network.client(getRemoteAddr()), had, () -> super.getSession(true));
    }
}
