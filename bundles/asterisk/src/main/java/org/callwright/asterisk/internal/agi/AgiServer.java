package org.callwright.asterisk.internal.agi;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.callwright.model.MachineFault;
import org.callwright.pbx.StepKey;
import org.callwright.pbx.StepRunner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Accepts Asterisk's requests to run steps (FastAGI) from its creation until it is stopped.
 *
 * <p>Asterisk-Java has a FastAGI server too. This one is written by hand because a step must be interrupted when its
 * caller hangs up: it reads the connection while the step runs, and so sees the hang-up at once. It also bounds the
 * length of a question and the time that it takes, takes questions from configured peers only and with the key that is
 * in the published dialplan, and runs each call in a virtual thread.
 */
public final class AgiServer {
    private static final Logger LOG = LoggerFactory.getLogger(AgiServer.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);
    /** Further calls take their fallback exits. */
    private static final int MOST_CALLS = 1000;

    private static final int BACKLOG = 500;

    private final AgiAddress address;
    private final StepKey key;
    private final StepRunner runner;
    private final Thread listener = new Thread(this::listen, "callwright-agi");
    private final Set<AgiConnection> open = ConcurrentHashMap.newKeySet();
    private final OpenQuestions questions = new OpenQuestions();
    /** Those whose question is whole. */
    private final Set<AgiConnection> asked = ConcurrentHashMap.newKeySet();

    private final RareWarning stranger = new RareWarning(LOG);
    private final RareWarning full = new RareWarning(LOG);
    private volatile ServerSocket server;
    private volatile boolean stopped;

    /** @param key what a question has to begin with */
    public AgiServer(AgiAddress address, StepKey key, StepRunner runner) {
        this.address = address;
        this.key = key;
        this.runner = runner;
        listener.setDaemon(true);
        listener.start();
    }

    /** Closes all connections and so interrupts their steps. */
    public void stop() throws InterruptedException {
        stopped = true;
        listener.interrupt();
        close(server);
        open.forEach(AgiServer::close);
        listener.join(BETWEEN_TRIES);
    }

    /** The number of calls that wait for a step. */
    int waiting() {
        return asked.size();
    }

    private void listen() {
        String said = "";
        while (!stopped) {
            try (ServerSocket socket = new ServerSocket()) {
                server = socket;
                socket.bind(
                        new InetSocketAddress(InetAddress.getByName(unbracketed(address.listen())), address.port()),
                        BACKLOG);
                LOG.info("Asterisk's questions are taken at {}:{}", address.listen(), address.port());
                said = "";
                while (!stopped) {
                    take(socket.accept());
                }
            } catch (IOException | RuntimeException | Error e) { // whatever it is, the thread goes on
                String why = why(e);
                if (!stopped && !why.equals(said)) {
                    LOG.warn(
                            "Nobody can take Asterisk's questions at {}:{}: {} Calls leave steps that need Callwright by"
                                    + " their fallback branches; it is tried again.",
                            address.listen(),
                            address.port(),
                            why);
                    said = why;
                }
            }
            pause();
        }
    }

    private static String why(Throwable e) {
        return MachineFault.in(e)
                .map(fault -> fault.message().toString())
                .orElseGet(
                        () -> e.getMessage() + ". Free the port, or change agiPort or agiListen in the configuration.");
    }

    private void pause() {
        try {
            if (!stopped) {
                Thread.sleep(BETWEEN_TRIES);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    private void take(Socket socket) {
        InetAddress peer = socket.getInetAddress();
        if (!isPeer(peer)) {
            stranger.say("A question from " + peer.getHostAddress() + " was turned away: only " + address.peers()
                    + " may ask; see agiPeers in the configuration.");
            close(socket);
            return;
        }
        var connection = new AtomicReference<AgiConnection>();
        connection.set(new AgiConnection(socket, key, runner, () -> isAdmitted(peer, connection.get())));
        questions.add(peer, connection.get()).ifPresent(AgiServer::close);
        open.add(connection.get());
        if (stopped) {
            close(connection.get());
        }
        try {
            Thread.ofVirtual().name("callwright-agi").start(() -> serve(peer, connection.get()));
        } catch (Error e) { // the machine has no thread for it
            end(peer, connection.get());
            close(connection.get());
            throw e;
        }
    }

    /** Called when a question is whole. */
    private boolean isAdmitted(InetAddress peer, AgiConnection connection) {
        questions.remove(peer, connection);
        asked.add(connection);
        boolean room = asked.size() <= MOST_CALLS;
        if (!room) {
            full.say("A call took the fallback branch of its step: " + MOST_CALLS + " calls are waiting already.");
        }
        return room;
    }

    private void serve(InetAddress peer, AgiConnection connection) {
        try {
            connection.serve();
        } finally {
            end(peer, connection);
        }
    }

    private void end(InetAddress peer, AgiConnection connection) {
        questions.remove(peer, connection);
        asked.remove(connection);
        open.remove(connection);
    }

    private boolean isPeer(InetAddress from) {
        return address.peers().stream().anyMatch(peer -> {
            try {
                return Arrays.asList(InetAddress.getAllByName(unbracketed(peer)))
                        .contains(from);
            } catch (UnknownHostException e) {
                return false;
            }
        });
    }

    private static String unbracketed(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static void close(AutoCloseable each) {
        try {
            if (each != null) {
                each.close();
            }
        } catch (Exception e) {
            LOG.debug("A connection did not close: {}", e.getMessage());
        }
    }
}
