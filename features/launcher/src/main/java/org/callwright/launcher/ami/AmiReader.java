package org.callwright.launcher.ami;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/**
 * Reads what AMI sends. A deadline counts for the whole of what is read, so a peer that sends a byte now and then cannot
 * hold anybody up.
 */
final class AmiReader {
    private static final int LONGEST_LINE = 8192;

    private final Socket socket;
    private final InputStream in;

    /** @param socket connected */
    AmiReader(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** Reads up to the next empty line. */
    AmiMessage readMessage(Deadline deadline) throws IOException {
        var lines = new ArrayList<String>();
        String line = readLine(deadline);
        while (!line.isEmpty()) {
            lines.add(line);
            line = readLine(deadline);
        }
        return AmiMessage.of(lines);
    }

    /** A line without its end. */
    String readLine(Deadline deadline) throws IOException {
        var line = new ByteArrayOutputStream();
        while (line.size() < LONGEST_LINE) {
            if (deadline.hasPassed()) {
                throw new SocketTimeoutException("no whole line in time");
            }
            socket.setSoTimeout(deadline.millisLeft());
            int next = in.read();
            if (next == '\n') {
                return line.toString(StandardCharsets.UTF_8).stripTrailing();
            }
            if (next < 0) {
                throw new EOFException("the connection was closed");
            }
            line.write(next);
        }
        throw new IOException("a line of more than " + LONGEST_LINE + " bytes");
    }
}
