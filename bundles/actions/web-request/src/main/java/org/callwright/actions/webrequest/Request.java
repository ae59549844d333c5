package org.callwright.actions.webrequest;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callwright.action.Call;
import org.callwright.action.Connection;
import org.callwright.action.Template;
import org.callwright.actions.webrequest.WebRequest.Config;

/**
 * Builds one HTTP request for a call. Values of the call are encoded, so they cannot break out of their position or
 * change the address.
 */
record Request(Config config, Call call) {
    private static final Pattern VALUE = Pattern.compile("\\{\\{|\\{[^{}]*}");

    /** What a path is divided by, plain or encoded; what follows a semicolon is no part of a name. */
    private static final Pattern DIVIDERS = Pattern.compile("[/\\\\]|;[^/\\\\]*");

    /**
     * A request that is ready to be sent.
     *
     * @param headers by name, without those that come from the others
     * @param hasBody whether it has one, even if that is empty
     * @param privateAllowed whether its address may be one of a private network
     */
    record Built(
            URI address,
            String method,
            SortedMap<String, String> headers,
            boolean hasBody,
            byte[] body,
            boolean privateAllowed) {}

    /** Whether a path leads out of its place: by .. or . between slashes, encoded or not. */
    static boolean climbs(String path) {
        String decoded = path.split("[?#]", 2)[0];
        for (int times = 0; times < 2; times++) { // some servers decode once more than they should
            decoded = decoded.replaceAll("(?i)%2e", ".")
                    .replaceAll("(?i)%2f", "/")
                    .replaceAll("(?i)%5c", "\\\\")
                    .replaceAll("(?i)%3b", ";")
                    .replaceAll("%25", "%");
        }
        return DIVIDERS.splitAsStream(decoded).anyMatch(part -> part.equals("..") || part.equals("."));
    }

    Built build() throws IOException {
        Optional<Connection> connection = config.connection().map(call::connection);
        URI address =
                connection.map(Connection::address).map(this::belowConnection).orElseGet(this::ownAddress);
        if (address.getRawPath() != null && climbs(address.getRawPath())) {
            throw new IOException(
                    "A value of the call would lead out of its place in the address " + address.getHost());
        }
        SortedMap<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("User-Agent", "Callwright");
        connection.flatMap(Connection::authorization).ifPresent(login -> headers.put("Authorization", login));
        config.headers().forEach(header -> headers.put(header.name(), oneLine(call.text(header.value()))));
        boolean hasBody = switch (config.method()) {
            case GET, DELETE -> false;
            case POST, PUT, PATCH -> true;
        };
        if (hasBody) {
            headers.put("Content-Type", config.kind().type);
        }
        return new Built(
                URI.create(address.toASCIIString()),
                config.method().name(),
                headers,
                hasBody,
                (hasBody ? body() : "").getBytes(StandardCharsets.UTF_8),
                connection.filter(Connection::privateNetworkAllowed).isPresent());
    }

    /** Returns the step's own address, for requests without a connection. */
    private URI ownAddress() {
        return URI.create(filled(config.address(), Request::urlEncoded));
    }

    private URI belowConnection(URI base) {
        String path = filled(config.address(), Request::urlEncoded);
        URI address = URI.create(base.toString().replaceAll("/$", "") + "/" + path.replaceAll("^/", ""));
        // The connection's secret must reach only its own server, whatever the step's address says.
        if (!base.getAuthority().equals(address.getAuthority())) {
            throw new IllegalArgumentException("The address leaves the connection's server " + base.getAuthority());
        }
        return address;
    }

    /** Makes text safe for a header: control characters become spaces, and anything outside ASCII a question mark. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").replaceAll("[^ -~]", "?");
    }

    private String body() {
        return config.body()
                .map(body -> switch (config.kind()) {
                    case JSON -> filled(body, Json::escaped);
                    case FORM -> filled(body, Request::urlEncoded);
                    case TEXT -> call.text(body);
                })
                .orElse("");
    }

    /** Returns the text with the call's values filled in, each encoded for its position. */
    private String filled(Template template, UnaryOperator<String> encoded) {
        return VALUE.matcher(template.text())
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group().equals("{{") ? "{" : encoded.apply(call.text(new Template(found.group())))));
    }

    private static String urlEncoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
