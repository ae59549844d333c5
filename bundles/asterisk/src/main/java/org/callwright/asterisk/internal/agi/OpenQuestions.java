package org.callwright.asterisk.internal.agi;

import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The connections whose question is not whole yet, by whom they come from. A question takes a packet or two, so where one
 * peer has too many of them, its oldest is the one to give up: whoever drips keeps nobody out.
 */
final class OpenQuestions {
    /** Of one peer at a time. */
    private static final int MOST = 100;

    private final Map<InetAddress, Deque<AgiConnection>> byPeer = new HashMap<>();

    /** Adds a connection, and returns one that has to be closed for it. */
    synchronized Optional<AgiConnection> add(InetAddress peer, AgiConnection connection) {
        Deque<AgiConnection> open = byPeer.computeIfAbsent(peer, address -> new ArrayDeque<>());
        open.addLast(connection);
        return open.size() > MOST ? Optional.of(open.removeFirst()) : Optional.empty();
    }

    synchronized void remove(InetAddress peer, AgiConnection connection) {
        Deque<AgiConnection> open = byPeer.get(peer);
        if (open != null && open.remove(connection) && open.isEmpty()) {
            byPeer.remove(peer);
        }
    }
}
