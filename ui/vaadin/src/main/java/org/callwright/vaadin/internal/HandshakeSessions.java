package org.callwright.vaadin.internal;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The HTTP sessions of one application, by the id that the web server uses. A WebSocket handshake bypasses the servlet
 * context and gets the web server's own session, which does not have the application's attributes.
 */
final class HandshakeSessions {

    private final Map<String, HttpSession> sessions = new ConcurrentHashMap<>();

    /**
     * Remembers the session of a request to the application's servlet until it ends.
     *
     * @param session may be null
     */
    void remember(HttpSession session) {
        if (session == null) {
            return;
        }
        if (!sessions.containsKey(serverId(session))) {
            try {
                session.setAttribute(HandshakeSessions.class.getName(), new Note());
            } catch (IllegalStateException e) {
                // the session ended during the request
            }
        }
    }

    /** Returns the application's view of a web server session, or that session itself when the application has none. */
    HttpSession of(HttpSession serverSession) {
        return sessions.getOrDefault(serverSession.getId(), serverSession);
    }

    /**
     * Returns the web server's id of a session. Felix appends the context's name to it, so that contexts do not share
     * sessions.
     */
    static String serverId(HttpSession session) {
        String id = session.getId();
        String suffix = "-" + session.getServletContext().getServletContextName();
        return id.endsWith(suffix) ? id.substring(0, id.length() - suffix.length()) : id;
    }

    /**
     * A session attribute that keeps the map up to date. It removes the session when it ends. When the session continues
     * under another id, its attributes move along, so the new id is known before the browser receives it.
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
