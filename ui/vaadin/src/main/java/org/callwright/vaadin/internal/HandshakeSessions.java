package org.callwright.vaadin.internal;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The HTTP sessions of one application by the id the web server knows them by. A WebSocket handshake does not pass the
 * servlet context: it is shown the web server's own session, in which the application's attributes are not to be seen.
 */
final class HandshakeSessions {

    private final Map<String, HttpSession> sessions = new ConcurrentHashMap<>();

    /** Notes the session of a request that went through the application's servlet, until it ends; null is no session. */
    void remember(HttpSession session) {
        if (session == null) {
            return;
        }
        if (!sessions.containsKey(serverId(session))) {
            try {
                session.setAttribute(HandshakeSessions.class.getName(), new Note());
            } catch (IllegalStateException e) {
                // it was ended while its request was served
            }
        }
    }

    /** The application's view of the web server's session, or that session itself when the application has none. */
    HttpSession of(HttpSession serverSession) {
        return sessions.getOrDefault(serverSession.getId(), serverSession);
    }

    /** Felix appends the context's name to the id, so that two contexts never share a session. */
    static String serverId(HttpSession session) {
        String id = session.getId();
        String suffix = "-" + session.getServletContext().getServletContextName();
        return id.endsWith(suffix) ? id.substring(0, id.length() - suffix.length()) : id;
    }

    /**
     * Kept in the session, so that the server says when it ends. Where it goes on under another id this goes with it,
     * before the browser is told that id.
     */
    private final class Note implements HttpSessionBindingListener {
        private volatile String id;

        @Override
        public void valueBound(HttpSessionBindingEvent event) {
            id = serverId(event.getSession());
            sessions.put(id, event.getSession());
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            sessions.remove(id);
        }
    }
}
