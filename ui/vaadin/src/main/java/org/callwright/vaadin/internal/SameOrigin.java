package org.callwright.vaadin.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Checks whether a WebSocket handshake comes from a page of the same host. Browsers send cookies with cross-origin
 * handshakes too, so without this check any web site could act as the logged-in user.
 */
final class SameOrigin {

    private SameOrigin() {}

    /**
     * Returns whether origin and host are equal, including the port. A reverse proxy must pass on the original Host
     * header.
     *
     * @param headers the handshake's headers, with names in any case; without an origin the result is false
     */
    static boolean holds(Map<String, List<String>> headers) {
        Optional<URI> origin = header(headers, "origin").flatMap(SameOrigin::uri);
        if (origin.isEmpty() || origin.get().getHost() == null) {
            return false;
        }
        String scheme = origin.get().getScheme();
        return header(headers, "host")
                .flatMap(host -> uri(scheme + "://" + host))
                .filter(host -> host.getHost() != null && authority(host).equals(authority(origin.get())))
                .isPresent();
    }

    private static Optional<String> header(Map<String, List<String>> headers, String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .findFirst();
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty(); // an unparsable origin is not ours
        }
    }

    /** Returns host and port, with the scheme's default port spelled out. */
    private static String authority(URI uri) {
        int own = "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
        int port = uri.getPort() < 0 ? own : uri.getPort();
        return uri.getHost().toLowerCase(Locale.ROOT) + ":" + port;
    }
}
