package org.callwright.asterisk.internal.agi;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What Asterisk sends about a call before it waits for commands.
 *
 * @param script the part of the URL after the address
 * @param callerNumber empty when withheld
 * @param callerName empty when there is none
 */
record AgiRequest(String script, String callerNumber, String callerName) {
    private static final int MOST_LINES = 200;
    private static final int LONGEST_LINE = 32_768;
    /** Of a whole request; Asterisk's have some 1,000 bytes, and more where the dialplan passes arguments. */
    private static final int LONGEST = 65_536;

    /** @throws IOException if it ends early or has more than 64 KB; the connection ends it when it takes too long */
    static AgiRequest read(InputStream in) throws IOException {
        Map<String, String> headers = new HashMap<>();
        int length = 0;
        for (int i = 0; i < MOST_LINES && length <= LONGEST; i++) {
            String line = line(in);
            length += line.length();
            if (line.isEmpty()) {
                return new AgiRequest(
                        headers.getOrDefault("agi_network_script", ""),
                        known(headers.getOrDefault("agi_callerid", "")),
                        known(headers.getOrDefault("agi_calleridname", "")));
            }
            int colon = line.indexOf(": ");
            if (colon > 0) {
                // The first value of a header is Asterisk's own; a caller's name could contain further lines.
                headers.putIfAbsent(line.substring(0, colon), line.substring(colon + 2));
            }
        }
        throw new IOException("more than " + MOST_LINES + " lines or " + LONGEST + " bytes before a request's end");
    }

    /** @throws EOFException if the connection has ended */
    static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new EOFException("the connection ended");
            }
            if (line.size() >= LONGEST_LINE) {
                throw new IOException("a line of more than " + LONGEST_LINE + " bytes");
            }
            line.write(read);
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    private static String known(String value) {
        return value.equals("unknown") ? "" : value;
    }
}
