package org.callwright.app.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.callwright.action.Connection;
import org.callwright.action.PublicAddress;
import org.callwright.app.Connections.Answer;
import org.callwright.app.Connections.Outcome;

/** Asks a connection's address once and says in words what came back. */
final class ConnectionProbe implements AutoCloseable {
    private static final int LONGEST_LOCATION = 200;

    private final Duration deadline;
    private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client;

    /** @param deadline after which there is no answer */
    ConnectionProbe(Duration deadline) {
        this.deadline = deadline;
        client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(deadline)
                .build();
    }

    Answer ask(Connection connection) {
        Future<Answer> asking = worker.submit(() -> answer(connection));
        try {
            return asking.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return silent();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed("The test was broken off.");
        } catch (ExecutionException e) {
            throw new IllegalStateException("The connection could not be tested", e.getCause());
        } finally {
            asking.cancel(true);
        }
    }

    private Answer answer(Connection connection) throws InterruptedException {
        URI address = connection.address();
        long begun = System.nanoTime();
        try {
            PublicAddress.require(address, connection.privateNetworkAllowed());
            HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(deadline);
            Optional<String> login = connection.authorization();
            login.ifPresent(text -> request.setHeader("Authorization", text));
            HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
            response.body().close();
            return inWords(response, login.isPresent(), Duration.ofNanos(System.nanoTime() - begun));
        } catch (IllegalArgumentException e) {
            return failed(e.getMessage() + ".");
        } catch (UnknownHostException e) {
            return failed("There is no host called " + address.getHost() + ". Check the address.");
        } catch (SSLException e) {
            return failed("No secure connection could be made, since the certificate of " + address.getHost()
                    + " is not valid or not trusted, or nothing there speaks https: " + e.getMessage());
        } catch (HttpTimeoutException e) {
            return silent();
        } catch (ConnectException e) {
            return failed("Nothing answers at " + address.getAuthority()
                    + ": the connection was refused. Check host and port.");
        } catch (IOException e) {
            return failed("The answer is no web answer, or broke off: " + e.getMessage());
        }
    }

    private Answer inWords(HttpResponse<?> response, boolean loggedIn, Duration took) {
        int status = response.statusCode();
        String answered =
                String.format(Locale.ROOT, "It answered with status %d after %.2f s", status, took.toMillis() / 1e3);
        return switch (status / 100) {
            case 2 -> new Answer(Outcome.GOOD, answered + (loggedIn ? ", and did not refuse the login." : "."));
            case 3 ->
                new Answer(
                        Outcome.DOUBTFUL,
                        answered + ", a redirect"
                                + response.headers()
                                        .firstValue("Location")
                                        .map(ConnectionProbe::shortened)
                                        .map(to -> " to " + to)
                                        .orElse("")
                                + ". Web requests follow no redirects: use that address, if it is the right one.");
            case 4 -> new Answer(Outcome.DOUBTFUL, answered + refused(status, loggedIn));
            default -> new Answer(Outcome.DOUBTFUL, answered + ": that system has a fault of its own at the moment.");
        };
    }

    private static String refused(int status, boolean loggedIn) {
        if (status == 401 || status == 403) {
            return loggedIn ? ": it does not accept the user or the secret." : ": it wants a login.";
        }
        return ". That may be as it should: steps add what follows the address.";
    }

    private static String shortened(String location) {
        return location.length() > LONGEST_LOCATION ? location.substring(0, LONGEST_LOCATION) + "…" : location;
    }

    private Answer silent() {
        return failed("There was no answer within " + deadline.toSeconds() + " seconds. Check host and port, and"
                + " whether a firewall is in between.");
    }

    private static Answer failed(String sentence) {
        return new Answer(Outcome.FAILED, sentence);
    }

    @Override
    public void close() {
        worker.shutdownNow();
        client.shutdownNow();
    }
}
