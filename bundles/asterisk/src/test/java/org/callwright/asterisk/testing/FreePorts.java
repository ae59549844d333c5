package org.callwright.asterisk.testing;

import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Free ports for servers of tests. They are below those that systems give to outgoing connections (from 32,768 with
 * Linux, from 49,152 by RFC 6335): otherwise a connection of another test could take the port of a server that is just
 * being started again.
 */
public final class FreePorts {
    private static final int FIRST = 10_000;
    private static final int LAST = 19_999;
    private static final int MOST_TRIES = 200;

    private FreePorts() {}

    /** A port that neither TCP nor UDP is using. */
    public static int next() throws IOException {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST + 1);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IOException("No port from " + FIRST + " to " + LAST + " seems to be free");
    }

    private static boolean isFree(int port) throws IOException {
        try (var tcp = new ServerSocket(port);
                var udp = new DatagramSocket(port)) {
            return tcp.isBound() && udp.isBound();
        } catch (BindException taken) {
            return false;
        }
    }
}
