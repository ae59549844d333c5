package org.callwright.actions.webrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests go to the address that was checked; no name here leads anywhere by itself. */
class ExchangeTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    Path folder;

    private final List<String> asked = new ArrayList<>();
    private HttpServer server;

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void itIsTheCheckedAddressThatIsConnectedTo() throws Exception {
        serve(HttpServer.create(), "");
        Answer answer = exchange((SSLSocketFactory) SSLSocketFactory.getDefault())
                .of(get("http://crm.invalid:" + port() + "/ü?a=b"), status -> 100);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(asked).containsExactly("/%C3%BC?a=b for crm.invalid:" + port());
    }

    @Test
    void anAddressThatDoesNotAnswerIsFollowedByTheNext() throws Exception {
        serve(HttpServer.create(), "");
        var exchange = new Exchange(
                (address, privateAllowed) ->
                        List.of(InetAddress.getByName("127.0.0.2"), InetAddress.getLoopbackAddress()),
                (SSLSocketFactory) SSLSocketFactory.getDefault());

        assertThat(exchange.of(get("http://crm.invalid:" + port() + "/"), status -> 0)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theCertificateHasToBeForTheNameThatWasTyped() throws Exception {
        SSLContext tls = certificate("crm.invalid");
        serve(secure(tls), "crm.invalid");

        assertThat(exchange(tls.getSocketFactory())
                        .of(get("https://crm.invalid:" + port() + "/"), status -> 0)
                        .status())
                .isEqualTo(200);
        assertThat(asked).containsExactly("/ for crm.invalid:" + port());
        assertThatThrownBy(() ->
                        exchange(tls.getSocketFactory()).of(get("https://other.invalid:" + port() + "/"), status -> 0))
                .isInstanceOf(SSLException.class);
        assertThatThrownBy(() -> exchange((SSLSocketFactory) SSLSocketFactory.getDefault())
                        .of(get("https://crm.invalid:" + port() + "/"), status -> 0))
                .as("nobody vouches for the certificate")
                .isInstanceOf(SSLException.class);
    }

    @Test
    void noHeaderBecomesTwoLines() throws Exception {
        serve(HttpServer.create(), "");
        var headers = new TreeMap<>(Map.of("X-Tag", "a\r\nX-Other: b"));
        var request =
                new Request.Built(URI.create("http://crm.invalid:" + port()), "GET", headers, false, new byte[0], true);

        assertThatThrownBy(() -> exchange((SSLSocketFactory) SSLSocketFactory.getDefault())
                        .of(request, status -> 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Request.Built get(String address) {
        URI uri = URI.create(URI.create(address).toASCIIString());
        return new Request.Built(uri, "GET", new TreeMap<>(), false, new byte[0], true);
    }

    private static Exchange exchange(SSLSocketFactory tls) {
        return new Exchange((address, privateAllowed) -> List.of(InetAddress.getLoopbackAddress()), tls);
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private void serve(HttpServer made, String name) throws Exception {
        server = made;
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI() + " for "
                    + exchange.getRequestHeaders().getFirst("Host"));
            if (exchange instanceof HttpsExchange secure) {
                assertThat(((ExtendedSSLSession) secure.getSSLSession()).getRequestedServerNames())
                        .asString()
                        .contains(name);
            }
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    private static HttpsServer secure(SSLContext tls) throws Exception {
        HttpsServer secure = HttpsServer.create();
        secure.setHttpsConfigurator(new HttpsConfigurator(tls));
        return secure;
    }

    /** Both sides of a connection to a server whose certificate is for a name. */
    private SSLContext certificate(String name) throws Exception {
        Path file = folder.resolve("store.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:" + name,
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(store);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
        return tls;
    }
}
