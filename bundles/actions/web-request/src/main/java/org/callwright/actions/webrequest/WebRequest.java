package org.callwright.actions.webrequest;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocketFactory;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Call;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.action.Problems;
import org.callwright.action.PublicAddress;
import org.callwright.action.Reference;
import org.callwright.action.RuntimeAction;
import org.callwright.action.Template;
import org.callwright.action.Variable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * Calls a web service while the caller waits, and stores fields of its answer in variables. Redirects are not followed
 * and no proxy is used, and the address that was checked is the one that is connected to.
 */
@Component(service = Action.class)
@ActionType(
        id = "web-request",
        label = "Web request",
        group = "Route",
        icon = "cloud",
        keywords = {"webhook", "HTTP", "REST", "API", "CRM", "JSON", "pivot", "curl"},
        summary = "{method|GET=Asks|=Tells} *{address}*[ at {connection}]")
public class WebRequest implements RuntimeAction<WebRequest.Config> {
    static final Exit DONE = Exit.of("done", "When answered");
    static final Exit FAILED =
            Exit.of("failed", "If there is no answer").toBeChosen().afterItsTime();
    static final Exit REFUSED = Exit.of("refused", "If the answer is an error").orElse(FAILED);
    static final Exit TIMEOUT =
            Exit.of("timeout", "If the answer takes too long").orElse(FAILED);

    private static final Pattern WHOLE = Pattern.compile("(?i)https?://[^/{\\s]");
    private static final Pattern VALUE = Pattern.compile("\\{[^{}]*}");
    private static final Pattern HEADER = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final int MOST_BYTES = 64 * 1024;
    private static final long LONGEST_SECONDS = 30;

    /** Headers that belong to the connection. */
    private static final Set<String> RESTRICTED_HEADERS =
            Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");

    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset=\"?([A-Za-z0-9._:+-]{1,40})");

    private final Exchange exchange;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Later later = new Later();

    /** Called by the component runtime. */
    @Activate
    public WebRequest() {
        this(new Exchange(PublicAddress::of, (SSLSocketFactory) SSLSocketFactory.getDefault()));
    }

    WebRequest(Exchange exchange) {
        this.exchange = exchange;
    }

    /** The HTTP method. */
    public enum Method {
        GET,
        POST,
        PUT,
        PATCH,
        DELETE
    }

    /** The body's content type; values of the call are encoded accordingly. */
    public enum Kind {
        JSON("application/json"),
        FORM("application/x-www-form-urlencoded"),
        TEXT("text/plain; charset=utf-8");

        final String type;

        Kind(String type) {
            this.type = type;
        }
    }

    public record Config(
            @Field(value = "Method", initial = "GET") Method method,

            @Field(value = "Connection", help = "Where to log in; empty for an address anybody may ask.")
            Optional<Reference.Connection> connection,

            @Field(
                    value = "Address",
                    help = "Whole, with https://, or with a connection what follows its address.",
                    min = 1,
                    max = 500)
            Template address,

            @Field(value = "Headers", max = 60) List<Header> headers,

            @Field(
                    value = "Sent as",
                    initial = "JSON",
                    when = "method",
                    is = {"POST", "PUT", "PATCH"})
            Kind kind,

            @Field(
                    value = "Sent",
                    help = "For JSON, each opening brace that is no value of the call is written twice, {{.",
                    max = 1_000,
                    when = "method",
                    is = {"POST", "PUT", "PATCH"})
            Optional<Template> body,

            @Field(
                    value = "Go on at once",
                    help = "The caller does not wait. Only Callwright's log says when there is no answer.")
            boolean atOnce,

            @Field(value = "Wait for an answer", help = "At each attempt.", initial = "3", min = 1, max = 10)
            Duration timeout,

            @Field(
                    value = "Further attempts",
                    help = "After no answer or a fault of the server; a caller who waits does so for all of them.",
                    initial = "0",
                    min = 0,
                    max = 3)
            int retries,

            @Field(value = "Kept of the answer", max = 60, when = "atOnce", is = "false")
            List<Kept> kept) {}

    /** A request header. */
    public record Header(
            @Field(value = "Name", min = 1, max = 80) String name,

            @Field(value = "Value", max = 500) Template value) {}

    /** A field of the answer and the variable it is stored in. */
    public record Kept(
            @Field(
                    value = "Field",
                    help = "Of a JSON answer, such as customer.name or items.0.price.",
                    min = 1,
                    max = 200)
            String field,

            @Field("Variable") Variable.Named variable) {}

    @Override
    public void check(Config config, Problems problems) {
        boolean whole = WHOLE.matcher(config.address().text()).lookingAt();
        if (config.connection().isEmpty() && !whole) {
            problems.add("address", "It begins with https:// and a host, or choose the connection it belongs to.");
        }
        if (config.connection().isPresent() && config.address().text().contains("://")) {
            problems.add("address", "With a connection, give only what follows the connection's address.");
        }
        if (Request.climbs(VALUE.matcher(config.address().text()).replaceAll("x"))) {
            problems.add("address", "The address must not have .. or . between its slashes.");
        }
        for (int i = 0; i < config.headers().size(); i++) {
            String name = config.headers().get(i).name();
            if (!HEADER.matcher(name).matches()) {
                problems.add("headers[" + i + "].name", "A header's name has letters, digits and hyphens only.");
            } else if (RESTRICTED_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                problems.add(
                        "headers[" + i + "].name", "This header comes from the address and what is sent. Remove it.");
            }
        }
    }

    @Override
    public List<Exit> exits(Config config) {
        return config.atOnce() ? List.of(DONE, FAILED) : List.of(DONE, REFUSED, FAILED, TIMEOUT);
    }

    @Override
    public Duration deadline(Config config) {
        return Duration.ofSeconds(Math.min(LONGEST_SECONDS, config.timeout().toSeconds() * (config.retries() + 1) + 1));
    }

    @Override
    public Exit fallback(Config config) {
        return FAILED;
    }

    @Override
    public Exit run(Config config, Call call) throws IOException, InterruptedException {
        if (config.atOnce()) {
            Request.Built request = new Request(config, call).build(); // now, because the call may be over later
            PublicAddress.require(request.address(), request.privateAllowed());
            later.start(
                    request.address().getHost(),
                    () -> attempts(() -> request, config).status());
            return DONE;
        }
        try {
            return take(attempts(() -> new Request(config, call).build(), config), config, call);
        } catch (HttpTimeoutException e) {
            return TIMEOUT;
        }
    }

    /** Returns the request for one attempt. */
    private interface Attempt {
        Request.Built next() throws IOException;
    }

    /** Returns the first answer that is not a server error (5xx), else the outcome of the last attempt. */
    private Answer attempts(Attempt attempt, Config config) throws IOException, InterruptedException {
        for (int left = config.retries(); ; left--) {
            try {
                Answer answer = ask(attempt.next(), config);
                if (answer.status() < 500 || left == 0) {
                    return answer;
                }
            } catch (IOException e) {
                if (left == 0) {
                    throw e;
                }
            }
        }
    }

    /** @return the answer; its body is empty unless fields of it are stored */
    private Answer ask(Request.Built request, Config config) throws IOException, InterruptedException {
        Future<Answer> asked =
                workers.submit(() -> exchange.of(request, status -> isKept(status, config) ? MOST_BYTES : 0));
        try {
            return asked.get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("The answer takes too long");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException failure -> throw failure;
                case RuntimeException failure -> throw failure;
                default -> throw new IOException(e.getCause());
            }
        } finally {
            asked.cancel(true); // which closes its connection
        }
    }

    private static boolean isKept(int status, Config config) {
        return status / 100 == 2 && !config.kept().isEmpty();
    }

    private static Exit take(Answer answer, Config config, Call call) throws IOException {
        if (isKept(answer.status(), config)) {
            Json json = Json.parse(new String(answer.body(), charset(answer)));
            config.kept().forEach(kept -> call.set(kept.variable(), json.at(kept.field())));
        }
        return answer.status() / 100 == 2 ? DONE : REFUSED;
    }

    /** Returns the charset that the server declares, or UTF-8, which is the standard for JSON. */
    private static Charset charset(Answer answer) {
        Matcher found = CHARSET.matcher(answer.contentType());
        return found.find() ? Charset.forName(found.group(1), StandardCharsets.UTF_8) : StandardCharsets.UTF_8;
    }

    @Deactivate
    void stop() {
        later.stop();
        workers.shutdownNow();
    }
}
