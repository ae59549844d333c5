package org.callwright.actions.webrequest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.callwright.action.PublicAddress;

/**
 * Sends requests, each by a connection of its own to an address that was just checked. Java's clients take a name and look
 * it up themselves, and by then it may lead elsewhere. The name is still what the server's certificate has to be for.
 *
 * @param resolver finds and checks where a host's name leads
 * @param tls makes encrypted connections
 */
record Exchange(Resolver resolver, SSLSocketFactory tls) {
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);
    private static final Pattern NAME = Pattern.compile("(?i)[a-z0-9_.-]*[a-z][a-z0-9_-]*\\.?");
    private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7e]*");

    interface Resolver {
        /** As {@link PublicAddress#of}. */
        List<InetAddress> addresses(URI address, boolean privateAllowed) throws IOException;
    }

    /** Interrupting a virtual thread ends this; a deadline is the caller's. */
    Answer of(Request.Built request, IntUnaryOperator most) throws IOException {
        URI uri = request.address();
        try (Socket socket = connected(uri, resolver.addresses(uri, request.privateAllowed()))) {
            OutputStream out = socket.getOutputStream();
            out.write(head(request).getBytes(StandardCharsets.US_ASCII));
            out.write(request.body());
            out.flush();
            return Answer.read(new BufferedInputStream(socket.getInputStream()), most);
        }
    }

    private Socket connected(URI uri, List<InetAddress> addresses) throws IOException {
        boolean secure = "https".equalsIgnoreCase(uri.getScheme());
        int port = uri.getPort() >= 0 ? uri.getPort() : secure ? 443 : 80;
        IOException failure = new IOException("The host " + uri.getHost() + " has no address");
        for (InetAddress address : addresses) {
            Socket socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(address, port), (int) LONGEST_CONNECT.toMillis());
                return secure ? encrypted(socket, uri.getHost().replaceAll("[\\[\\]]", ""), port) : socket;
            } catch (IOException e) {
                socket.close();
                failure = e;
            }
        }
        throw failure;
    }

    private Socket encrypted(Socket socket, String host, int port) throws IOException {
        SSLSocket encrypted = (SSLSocket) tls.createSocket(socket, host, port, true);
        SSLParameters parameters = encrypted.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        if (NAME.matcher(host).matches()) {
            parameters.setServerNames(List.of(new SNIHostName(host.replaceAll("\\.$", ""))));
        }
        encrypted.setSSLParameters(parameters);
        encrypted.startHandshake();
        return encrypted;
    }

    private static String head(Request.Built request) {
        URI uri = request.address();
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        StringBuilder head = new StringBuilder(request.method())
                .append(' ')
                .append(path)
                .append(uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
                .append(" HTTP/1.1\r\nHost: ")
                .append(uri.getHost())
                .append(uri.getPort() < 0 ? "" : ":" + uri.getPort())
                .append("\r\nConnection: close\r\n");
        request.headers().forEach((name, value) -> {
            if (!VALUE.matcher(value).matches()) {
                throw new IllegalArgumentException("The header " + name + " would have more than one line of ASCII");
            }
            head.append(name).append(": ").append(value).append("\r\n");
        });
        if (request.hasBody()) {
            head.append("Content-Length: ").append(request.body().length).append("\r\n");
        }
        return head.append("\r\n").toString();
    }
}
