package org.callwright.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.callwright.launcher.ami.AmiLogin;
import org.callwright.launcher.ami.AmiMessage;
import org.callwright.launcher.ami.LoadedContext;

/** A server on loopback that behaves as a test wants; each connection is held by a thread of its own. */
public final class TestServer implements AutoCloseable {
    public static final String BANNER = "Asterisk Call Manager/11.0.0\r\n";

    /** One side of a connection, which is closed when this returns. */
    public interface Conversation {
        void hold(Connection connection) throws IOException, InterruptedException;
    }

    private final ServerSocket listening;
    private final Conversation conversation;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Socket> sockets = new ArrayList<>();
    private final ConcurrentLinkedQueue<String> received = new ConcurrentLinkedQueue<>();

    public TestServer(Conversation conversation) throws IOException {
        this.listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        this.conversation = conversation;
        Thread.ofVirtual().start(this::accept);
    }

    private void accept() {
        while (true) {
            try {
                Socket socket = listening.accept();
                synchronized (sockets) {
                    sockets.add(socket);
                }
                Thread.ofVirtual().start(() -> hold(socket));
            } catch (IOException e) {
                // Closed at the end of the test.
                return;
            }
        }
    }

    private void hold(Socket socket) {
        try (socket) {
            conversation.hold(new Connection(socket));
        } catch (IOException | InterruptedException e) {
            // The other side has gone, as it may.
            return;
        }
    }

    public int port() {
        return listening.getLocalPort();
    }

    public AmiLogin login() {
        return new AmiLogin("127.0.0.1", port(), "callwright", "correct");
    }

    /** All lines that clients sent so far. */
    public List<String> received() {
        return List.copyOf(received);
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        listening.close();
        synchronized (sockets) {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    public final class Connection {
        private final BufferedReader in;
        private final OutputStream out;

        private Connection(Socket socket) throws IOException {
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            out = socket.getOutputStream();
        }

        public void send(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }

        /** The next AMI action, or {@code null} at the end of the connection. */
        public AmiMessage action() throws IOException {
            var lines = new ArrayList<String>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.isEmpty()) {
                    return AmiMessage.of(lines);
                }
                lines.add(line);
                received.add(line);
            }
            return null;
        }

        /** Answers to an action with {@code Name: value} lines. */
        public void respond(AmiMessage action, String... headers) throws IOException {
            send("ActionID: " + action.get("ActionID") + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n");
        }

        /** Says nothing more until the test ends. */
        public void keepSilent() throws InterruptedException {
            closed.await(1, TimeUnit.MINUTES);
        }
    }

    /** An Asterisk with an account {@code callwright} whose secret is {@code correct}, and these contexts. */
    public static TestServer asterisk(Map<String, LoadedContext> dialplan) throws IOException {
        return new TestServer(connection -> {
            connection.send(BANNER);
            for (AmiMessage action = connection.action(); action != null; action = connection.action()) {
                switch (action.get("Action")) {
                    case "Login" -> logIn(connection, action);
                    case "ShowDialPlan" -> show(connection, action, dialplan.get(action.get("Context")));
                    default -> connection.respond(action, "Response: Error", "Message: Invalid/unknown command");
                }
            }
        });
    }

    private static void logIn(Connection connection, AmiMessage action) throws IOException {
        if (action.get("Username").equals("callwright") && action.get("Secret").equals("correct")) {
            connection.respond(action, "Response: Success", "Message: Authentication accepted");
            connection.send("Event: FullyBooted\r\nStatus: Fully Booted\r\n\r\n");
        } else {
            connection.respond(action, "Response: Error", "Message: Authentication failed");
        }
    }

    private static void show(Connection connection, AmiMessage action, LoadedContext context) throws IOException {
        if (context == null) {
            connection.respond(action, "Response: Error", "Message: Did not find context " + action.get("Context"));
            return;
        }
        connection.respond(action, "Response: Success", "EventList: start", "Message: DialPlan list will follow");
        for (String extension : context.extensions()) {
            connection.respond(action, "Event: ListDialplan", "Extension: " + extension, "Priority: 1");
            connection.respond(action, "Event: ListDialplan", "Extension: " + extension, "Priority: 2");
        }
        for (String include : context.includes()) {
            connection.respond(action, "Event: ListDialplan", "IncludeContext: " + include);
        }
        connection.respond(action, "Event: ShowDialPlanComplete", "EventList: Complete", "ListItems: 1");
    }

    /** A port at which nothing listens. */
    public static int unusedPort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
