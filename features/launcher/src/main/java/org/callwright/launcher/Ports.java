package org.callwright.launcher;

import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.stream.IntStream;

/** Which ports of this machine can be listened on, found out by doing so for a moment. */
final class Ports {
    static final String EVERY_ADDRESS = "0.0.0.0";
    static final int LAST = 65_535;

    enum Transport {
        TCP,
        UDP
    }

    enum State {
        FREE,
        TAKEN,
        /** Only root may listen there. */
        FORBIDDEN,
        /** The address is none of this machine. */
        FOREIGN_ADDRESS
    }

    private Ports() {}

    /** @param address name or address to listen at; {@code 0.0.0.0} is every address of this machine */
    static State state(Transport transport, String address, int port) {
        try {
            InetAddress inet = InetAddress.getByName(address);
            try {
                listen(transport, inet, 0);
            } catch (BindException e) {
                return State.FOREIGN_ADDRESS;
            }
            listen(transport, inet, port);
            return State.FREE;
        } catch (UnknownHostException e) {
            return State.FOREIGN_ADDRESS;
        } catch (BindException e) {
            return "Permission denied".equals(e.getMessage()) ? State.FORBIDDEN : State.TAKEN;
        } catch (IOException e) {
            throw new StartException(
                    "port " + port + " of " + address + " cannot be tried (" + e.getMessage() + ")", e);
        }
    }

    private static void listen(Transport transport, InetAddress address, int port) throws IOException {
        switch (transport) {
            case TCP -> new ServerSocket(port, 1, address).close();
            case UDP -> new DatagramSocket(new InetSocketAddress(address, port)).close();
        }
    }

    /**
     * The first port that is free.
     *
     * @param first where to begin
     * @param reserved ports to leave out, which will be taken soon
     * @throws StartException when there is none
     */
    static int firstFree(Transport transport, String address, int first, Set<Integer> reserved) {
        return IntStream.rangeClosed(first, LAST)
                .filter(port -> !reserved.contains(port))
                .filter(port -> state(transport, address, port) == State.FREE)
                .findFirst()
                .orElseThrow(() -> new StartException("no port from " + first + " on is free on this machine"));
    }
}
