package org.callwright.actions.webrequest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server answered, read by HTTP/1.1 from a connection that has nothing after it.
 *
 * @param contentType as the server gives it; empty if it does not
 */
record Answer(int status, String contentType, byte[] body) {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-9][0-9]{2})( .*)?");
    private static final Pattern CHUNK = Pattern.compile("([0-9A-Fa-f]{1,7})\\s*(;.*)?");
    private static final int LONGEST_HEAD = 64 * 1024;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    /** @param most how many bytes of the body are read, by the status; a longer one is an error, unless that is 0 */
    static Answer read(InputStream in, IntUnaryOperator most) throws IOException {
        Lines lines = new Lines(in, LONGEST_HEAD);
        int status;
        Map<String, String> headers;
        do { // some say first that they go on
            status = status(lines.next());
            headers = headers(lines);
        } while (status < 200);
        int allowed = most.applyAsInt(status);
        boolean hasBody = allowed > 0 && status != NO_CONTENT && status != NOT_MODIFIED;
        return new Answer(
                status, headers.getOrDefault("content-type", ""), hasBody ? body(in, headers, allowed) : new byte[0]);
    }

    private static int status(String line) throws IOException {
        Matcher matcher = STATUS.matcher(line);
        if (!matcher.matches()) {
            throw new IOException("What answers is no web server");
        }
        return Integer.parseInt(matcher.group(1));
    }

    private static Map<String, String> headers(Lines lines) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        for (String line = lines.next(); !line.isEmpty(); line = lines.next()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private static byte[] body(InputStream in, Map<String, String> headers, int most) throws IOException {
        if (headers.getOrDefault("transfer-encoding", "")
                .toLowerCase(Locale.ROOT)
                .endsWith("chunked")) {
            return chunks(in, most);
        }
        String length = headers.get("content-length");
        if (length == null) {
            return bounded(in.readNBytes(most + 1), most); // up to where the server closes the connection
        }
        if (!length.matches("[0-9]{1,18}")) {
            throw new IOException("The answer's length is no number");
        }
        return bounded(exactly(in, (int) Math.min(Long.parseLong(length), most + 1L)), most);
    }

    private static byte[] chunks(InputStream in, int most) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (true) {
            Matcher size = CHUNK.matcher(new Lines(in, LONGEST_HEAD).next());
            if (!size.matches()) {
                throw new IOException("The answer breaks off");
            }
            int length = Integer.parseInt(size.group(1), 16);
            if (length == 0) {
                return all.toByteArray();
            }
            all.writeBytes(exactly(in, Math.min(length, most + 1)));
            bounded(all.toByteArray(), most);
            new Lines(in, LONGEST_HEAD).next();
        }
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("The answer breaks off");
        }
        return bytes;
    }

    private static byte[] bounded(byte[] bytes, int most) throws IOException {
        if (bytes.length > most) {
            throw new IOException("The answer has more than " + most + " bytes");
        }
        return bytes;
    }

    /** Lines that end in LF or CR LF, of a limited length together. */
    private static final class Lines {
        private final InputStream in;
        private int left;

        Lines(InputStream in, int most) {
            this.in = in;
            this.left = most;
        }

        String next() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) {
                    throw new IOException("The server closed the connection without an answer");
                }
                if (left-- == 0) {
                    throw new IOException("The answer's head is too long");
                }
                line.write(next);
            }
            String text = line.toString(StandardCharsets.ISO_8859_1);
            return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        }
    }
}
