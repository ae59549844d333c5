package org.callwright.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks for Callwright's page. */
final class PageProbe implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpRequest request;

    /**
     * @param bind the address that the host listens at
     * @param patience how long one answer may take
     */
    PageProbe(String bind, int port, Duration patience) {
        String address = bind.equals(Ports.EVERY_ADDRESS) ? "127.0.0.1" : bind;
        this.request = HttpRequest.newBuilder(URI.create("http://" + address + ":" + port + "/callwright/"))
                .timeout(patience)
                .build();
    }

    /** Whether the page is there: a status of 2xx or 3xx. */
    boolean answers() {
        try {
            var response = client.send(request, BodyHandlers.ofInputStream());
            response.body().close();
            return response.statusCode() >= 200 && response.statusCode() < 400;
        } catch (IOException e) {
            // Not yet.
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nothing interrupts the launcher's only thread", e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
