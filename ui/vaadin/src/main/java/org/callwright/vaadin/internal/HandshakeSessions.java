package org.callwright.vaadin.internal;

import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The HTTP sessions of one application by the id the web server knows them by. A WebSocket handshake does not pass the
 * servlet context: it is shown the web server's own session, in which the application's attributes are not to be seen.
 */
final class HandshakeSessions {

    private final Map<String, HttpSession> sessions = new ConcurrentHashMap<>();

    /** Notes the session of a request that went through the application's servlet; null is no session. */
    void remember(HttpSession session) {
        if (session != null) {
            sessions.putIfAbsent(serverId(session), session);
        }
    }

    /** The application's view of the web server's session, or that session itself when the application has none. */
    HttpSession of(HttpSession serverSession) {
        return sessions.getOrDefault(serverSession.getId(), serverSession);
    }

    void forget(String serverId) {
        sessions.remove(serverId);
    }

    /** Felix appends the context's name to the id, so that two contexts never share a session. */
    static String serverId(HttpSession session) {
        String id = session.getId();
        String suffix = "-" + session.getServletContext().getServletContextName();
        return id.endsWith(suffix) ? id.substring(0, id.length() - suffix.length()) : id;
    }
}
