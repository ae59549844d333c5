package org.callwright.vaadin.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a WebSocket handshake comes from a page of the host it is sent to. Browsers send cookies along with every
 * handshake and do not hold it back across hosts, so without this check any page could act as the person logged in.
 */
final class SameOrigin {

    private SameOrigin() {}

    /**
     * Whether origin and host are the same, port included. A reverse proxy has to pass on the Host header it was sent.
     *
     * @param headers of the handshake, names in any case; without an origin the answer is no
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
            return Optional.empty(); // what cannot be read is no origin of ours
        }
    }

    /** Host and port, the port spelled out even where it is the scheme's own. */
    private static String authority(URI uri) {
        int own = "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
        int port = uri.getPort() < 0 ? own : uri.getPort();
        return uri.getHost().toLowerCase(Locale.ROOT) + ":" + port;
    }
}
