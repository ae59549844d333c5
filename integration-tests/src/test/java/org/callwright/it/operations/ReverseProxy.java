package org.callwright.it.operations;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Locale;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A reverse proxy on loopback that speaks TLS and serves the pages at a path of its own, with WebSockets: what nginx and
 * Apache do with the configuration that the guide has.
 */
final class ReverseProxy implements AutoCloseable {
    private static final String PASSWORD = "password";

    private final ServerSocket server;
    private final int target;
    private final String path;

    private ReverseProxy(ServerSocket server, int target, String path) {
        this.server = server;
        this.target = target;
        this.path = path;
    }

    /**
     * Starts one.
     *
     * @param folder for its certificate
     * @param target the port of the host
     * @param path at which it has the pages
     */
    static ReverseProxy start(Path folder, int target, String path) throws Exception {
        ServerSocket server =
                tls(folder).getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var proxy = new ReverseProxy(server, target, path);
        Thread.ofVirtual().start(proxy::accept);
        return proxy;
    }

    private static SSLContext tls(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        Path file = folder.resolve("proxy.p12");
        int made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/keytool").toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "proxy",
                        "-dname",
                        "CN=127.0.0.1",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start()
                .waitFor();
        if (made != 0) {
            throw new IOException("keytool made no certificate");
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    String url() {
        return "https://127.0.0.1:" + server.getLocalPort() + path + "/";
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket browser = server.accept();
                Thread.ofVirtual().start(() -> serve(browser));
            } catch (IOException e) {
                return; // it was closed
            }
        }
    }

    /** One request for each connection, which is easy to pass on; a WebSocket keeps its own. */
    private void serve(Socket browser) {
        try (browser;
                Socket host = new Socket(InetAddress.getLoopbackAddress(), target)) {
            String head = head(browser.getInputStream());
            if (!head.contains(" " + path + "/")) {
                return;
            }
            boolean upgrade = head.toLowerCase(Locale.ROOT).contains("\r\nupgrade: websocket");
            String passed = head.replaceFirst(" " + path + "/", " /callwright/")
                    .replaceFirst("(?i)\r\nconnection: keep-alive", "")
                    .replaceFirst(
                            "\r\n\r\n$",
                            "\r\nX-Forwarded-For: 192.0.2.44\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Prefix: " + path
                                    + (upgrade ? "" : "\r\nConnection: close") + "\r\n\r\n");
            OutputStream out = host.getOutputStream();
            out.write(passed.getBytes(StandardCharsets.ISO_8859_1));
            Thread sent = Thread.ofVirtual().start(() -> pass(browser, host));
            host.getInputStream().transferTo(browser.getOutputStream());
            browser.shutdownOutput();
            sent.interrupt();
        } catch (IOException e) {
            // One of both has hung up.
        }
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One of both has hung up.
        }
    }

    /** All up to the empty line that ends a request's headers. */
    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("The request ended");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
