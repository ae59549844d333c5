package org.callwright.app.internal.connections;

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
import org.callwright.model.Message;

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
            return failed(Message.of("The test was broken off."));
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
            if (isRefused(connection)) {
                return failed(Message.of(
                        "The host {0} is in a private network. Switch on \"Private addresses allowed\" if it is your own.",
                        address.getHost()));
            }
            HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(deadline);
            Optional<String> login = connection.authorization();
            login.ifPresent(text -> request.setHeader("Authorization", text));
            HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
            response.body().close();
            return inWords(response, login.isPresent(), Duration.ofNanos(System.nanoTime() - begun));
        } catch (IllegalArgumentException e) {
            return failed(Message.asIs(e.getMessage() + ".")); // a secret from before it was checked
        } catch (UnknownHostException e) {
            return failed(Message.of("There is no host called {0}. Check the address.", address.getHost()));
        } catch (SSLException e) {
            return failed(Message.of(
                    "No secure connection could be made, since the certificate of {0} is not valid or not trusted, or"
                            + " nothing there speaks https: {1}",
                    address.getHost(), e.getMessage()));
        } catch (HttpTimeoutException e) {
            return silent();
        } catch (ConnectException e) {
            return failed(Message.of(
                    "Nothing answers at {0}: the connection was refused. Check host and port.",
                    address.getAuthority()));
        } catch (IOException e) {
            return failed(Message.of("The answer is no web answer, or broke off: {0}", e.getMessage()));
        }
    }

    /** Of an address that was checked when it was typed. */
    private static boolean isRefused(Connection connection) throws UnknownHostException {
        try {
            PublicAddress.require(connection.address(), connection.privateNetworkAllowed());
            return false;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private Answer inWords(HttpResponse<?> response, boolean loggedIn, Duration took) {
        int status = response.statusCode();
        String seconds = String.format(Locale.ROOT, "%.2f", took.toMillis() / 1e3);
        return switch (status / 100) {
            case 2 ->
                new Answer(
                        Outcome.GOOD,
                        Message.of(
                                loggedIn
                                        ? "It answered with status {0} after {1} s, and did not refuse the login."
                                        : "It answered with status {0} after {1} s.",
                                status,
                                seconds));
            case 3 ->
                new Answer(
                        Outcome.DOUBTFUL,
                        response.headers()
                                .firstValue("Location")
                                .map(ConnectionProbe::shortened)
                                .map(to -> Message.of(
                                        "It answered with status {0} after {1} s, a redirect to {2}. Web requests follow"
                                                + " no redirects: use that address, if it is the right one.",
                                        status, seconds, to))
                                .orElseGet(() -> Message.of(
                                        "It answered with status {0} after {1} s, a redirect. Web requests follow no"
                                                + " redirects: use that address, if it is the right one.",
                                        status, seconds)));
            case 4 -> new Answer(Outcome.DOUBTFUL, refused(status, seconds, loggedIn));
            default ->
                new Answer(
                        Outcome.DOUBTFUL,
                        Message.of(
                                "It answered with status {0} after {1} s: that system has a fault of its own at the"
                                        + " moment.",
                                status, seconds));
        };
    }

    private static Message refused(int status, String seconds, boolean loggedIn) {
        boolean login = status == 401 || status == 403;
        return Message.of(
                login && loggedIn
                        ? "It answered with status {0} after {1} s: it does not accept the user or the secret."
                        : login
                                ? "It answered with status {0} after {1} s: it wants a login."
                                : "It answered with status {0} after {1} s. That may be as it should: steps add what"
                                        + " follows the address.",
                status,
                seconds);
    }

    private static String shortened(String location) {
        return location.length() > LONGEST_LOCATION ? location.substring(0, LONGEST_LOCATION) + "…" : location;
    }

    private Answer silent() {
        return failed(Message.of(
                "There was no answer within {0} seconds. Check host and port, and whether a firewall is in between.",
                deadline.toSeconds()));
    }

    private static Answer failed(Message message) {
        return new Answer(Outcome.FAILED, message);
    }

    @Override
    public void close() {
        worker.shutdownNow();
        client.shutdownNow();
    }
}
