package org.callwright.launcher.ami;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.callwright.launcher.ami.AmiException.Reason;

/** A login to an Asterisk Manager Interface, for the few questions that {@code ./start} asks. */
public final class AmiSession implements AutoCloseable {
    private static final String BANNER = "Asterisk Call Manager/";

    /**
     * How long a PBX may take.
     *
     * @param greeting to accept a connection, and again to send its banner
     * @param answer to send a whole answer
     */
    record Patience(Duration greeting, Duration answer) {
        static final Patience USUAL = new Patience(Duration.ofSeconds(5), Duration.ofSeconds(10));
    }

    private final AmiLogin login;
    private final Patience patience;
    private final Socket socket = new Socket();
    private AmiReader reader;
    private int actions;

    private AmiSession(AmiLogin login, Patience patience) {
        this.login = login;
        this.patience = patience;
    }

    /** @throws AmiException when nothing answers, what answers is not AMI, or the login is refused */
    public static AmiSession open(AmiLogin login) {
        return open(login, Patience.USUAL);
    }

    static AmiSession open(AmiLogin login, Patience patience) {
        var session = new AmiSession(login, patience);
        try {
            session.connect();
            session.readBanner();
            session.logIn();
            return session;
        } catch (AmiException e) {
            session.close();
            throw e;
        }
    }

    private void connect() {
        var address = new InetSocketAddress(login.host(), login.port());
        if (address.isUnresolved()) {
            throw new AmiException(Reason.UNREACHABLE, "no machine is known by the name " + login.host());
        }
        try {
            socket.connect(address, (int) patience.greeting().toMillis());
            reader = new AmiReader(socket);
        } catch (IOException e) {
            throw new AmiException(Reason.UNREACHABLE, "nothing answers at " + login.address(), e);
        }
    }

    private void readBanner() {
        String stranger = "what answers at " + login.address() + " is not an Asterisk Manager Interface";
        try {
            if (!reader.readLine(Deadline.in(patience.greeting())).startsWith(BANNER)) {
                throw new AmiException(Reason.NOT_AMI, stranger);
            }
        } catch (IOException e) {
            throw new AmiException(Reason.NOT_AMI, stranger, e);
        }
    }

    private void logIn() {
        List<AmiMessage> answer = ask("Login", "Username: " + login.user(), "Secret: " + login.secret(), "Events: off");
        if (!answer.getFirst().isSuccess()) {
            throw new AmiException(Reason.REFUSED, login.address() + " refuses the login of '" + login.user() + "'");
        }
    }

    /** This machine's address as seen from that Asterisk, unless addresses are translated on the way. */
    public InetAddress localAddress() {
        return socket.getLocalAddress();
    }

    /**
     * What the running Asterisk has in a context.
     *
     * @throws AmiException when it does not answer, or the account may not see the dialplan
     */
    public LoadedContext showContext(String name) {
        List<AmiMessage> answer = ask("ShowDialPlan", "Context: " + name);
        AmiMessage response = answer.getFirst();
        if (response.isSuccess()) {
            return LoadedContext.of(answer);
        }
        if (response.get("Message").startsWith("Did not find")) {
            return LoadedContext.MISSING;
        }
        throw new AmiException(
                Reason.FORBIDDEN,
                login.address() + " does not show its dialplan to '" + login.user() + "' (" + response.get("Message")
                        + ")");
    }

    /** Sends an action and returns its response with the events that belong to it. */
    private List<AmiMessage> ask(String action, String... headers) {
        String id = "callwright-" + ++actions;
        var request = new StringBuilder("Action: " + action + "\r\nActionID: " + id + "\r\n");
        for (String header : headers) {
            request.append(requireOneLine(header)).append("\r\n");
        }
        try {
            socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            return readAnswer(id, Deadline.in(patience.answer()));
        } catch (IOException e) {
            throw new AmiException(Reason.SILENT, login.address() + " does not answer to '" + action + "'", e);
        }
    }

    private List<AmiMessage> readAnswer(String id, Deadline deadline) throws IOException {
        var answer = new ArrayList<AmiMessage>();
        boolean complete = false;
        while (!complete) {
            AmiMessage message = reader.readMessage(deadline);
            if (message.get("ActionID").equals(id)) {
                complete = answer.isEmpty() ? !message.startsList() : message.endsList();
                answer.add(message);
            }
        }
        return answer;
    }

    /**
     * A line break in a value would be a second action.
     *
     * @return the text
     * @throws IllegalArgumentException when it has a control character
     */
    static String requireOneLine(String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A control character must not be sent to AMI");
        }
        return text;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new AmiException(Reason.SILENT, "the connection to " + login.address() + " does not close", e);
        }
    }
}
