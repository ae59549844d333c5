package org.callwright.actions.webrequest;

import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callwright.action.Call;
import org.callwright.action.Connection;
import org.callwright.action.PublicAddress;
import org.callwright.action.Template;
import org.callwright.actions.webrequest.WebRequest.Config;

/** Makes one request of one call. What the call's values hold can neither leave its place nor change the address. */
record Request(Config config, Call call) {
    private static final Pattern VALUE = Pattern.compile("\\{\\{|\\{[^{}]*}");

    HttpRequest build() throws UnknownHostException {
        Optional<Connection> connection = config.connection().map(call::connection);
        URI address = connection.map(Connection::address).map(this::below).orElseGet(this::whole);
        PublicAddress.require(
                address, connection.filter(Connection::privateNetworkAllowed).isPresent());

        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(config.timeout());
        connection.flatMap(Connection::authorization).ifPresent(login -> request.setHeader("Authorization", login));
        config.headers().forEach(header -> request.setHeader(header.name(), oneLine(call.text(header.value()))));
        switch (config.method()) {
            case GET, DELETE -> request.method(config.method().name(), BodyPublishers.noBody());
            case POST, PUT, PATCH ->
                request.setHeader("Content-Type", config.kind().type)
                        .method(config.method().name(), BodyPublishers.ofString(body()));
        }
        return request.build();
    }

    /** An address of its own: up to the first slash after the host it is as the admin wrote it. */
    private URI whole() {
        return URI.create(filled(config.address(), Request::urlEncoded));
    }

    private URI below(URI base) {
        String path = filled(config.address(), Request::urlEncoded);
        URI address = URI.create(base.toString().replaceAll("/$", "") + "/" + path.replaceAll("^/", ""));
        // What has a secret goes to where the administrator wants it, whatever stands in the step.
        if (!base.getAuthority().equals(address.getAuthority())) {
            throw new IllegalArgumentException("The address leaves the connection's server " + base.getAuthority());
        }
        return address;
    }

    /** A header has one line of ASCII; whatever else a caller is called is left out of it. */
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

    /** A text with the call's values put in, each encoded for where it stands. */
    private String filled(Template template, UnaryOperator<String> encoded) {
        return VALUE.matcher(template.text())
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group().equals("{{") ? "{" : encoded.apply(call.text(new Template(found.group())))));
    }

    private static String urlEncoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
