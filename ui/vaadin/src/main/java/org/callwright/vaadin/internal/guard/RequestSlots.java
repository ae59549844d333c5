package org.callwright.vaadin.internal.guard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many requests are served at a time, so that no single client takes all threads of the web server. A body counts
 * for its session too: a visitor whose address others share gets on while one of them floods the server.
 */
final class RequestSlots {

    /** A browser has six connections; many browsers may share an address. */
    static final int PER_CLIENT = 100;

    static final int BODIES_PER_SESSION = 8;

    /** Web servers have 200 threads as a rule. */
    static final int BODIES = 120;

    private final Map<String, Integer> taken = new HashMap<>();

    /**
     * Takes the slots that a request needs. To be given back by {@link #leave}.
     *
     * @param session its session's id, or something else that bodies have in common
     * @return whether they were free; if not, none was taken
     */
    synchronized boolean enter(String client, String session, boolean body) {
        if (taken.getOrDefault("client " + client, 0) >= PER_CLIENT
                || body && taken.getOrDefault("session " + session, 0) >= BODIES_PER_SESSION
                || body && taken.getOrDefault("bodies", 0) >= BODIES) {
            return false;
        }
        keys(client, session, body).forEach(key -> taken.merge(key, 1, Integer::sum));
        return true;
    }

    synchronized void leave(String client, String session, boolean body) {
        keys(client, session, body).forEach(key -> taken.computeIfPresent(key, (k, n) -> n == 1 ? null : n - 1));
    }

    private static List<String> keys(String client, String session, boolean body) {
        return body ? List.of("client " + client, "session " + session, "bodies") : List.of("client " + client);
    }
}
