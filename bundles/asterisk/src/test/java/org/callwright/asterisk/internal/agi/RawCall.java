package org.callwright.asterisk.internal.agi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.callwright.asterisk.internal.Bridge;

/** A question as whoever reaches the port can send it, byte by byte. */
final class RawCall implements AutoCloseable {
    static final String QUESTION = "agi_network_script: " + Bridge.KEY + "/flow1/1/s1\n";

    private final Socket socket;
    private final BufferedReader commands;

    private RawCall(Socket socket) throws IOException {
        this.socket = socket;
        commands = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Waits until somebody listens at the port. */
    static RawCall to(int port) throws IOException, InterruptedException {
        while (true) {
            try {
                return new RawCall(new Socket(InetAddress.getByName("127.0.0.1"), port));
            } catch (IOException e) {
                Thread.sleep(20); // it does not listen yet
            }
        }
    }

    RawCall send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** The next command; null when the connection is closed instead. */
    String command() throws IOException {
        try {
            return commands.readLine();
        } catch (IOException reset) {
            return null;
        }
    }

    /** Answers the first command as Asterisk would, and returns the next. */
    String begin() throws IOException {
        String text = command().substring("GET FULL VARIABLE ".length());
        return send("200 result=1 (" + text + ")\n").command();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
