package org.callwright.vaadin.internal.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The reverse proxies whose {@code X-Forwarded-For}, {@code -Proto} and {@code -Prefix} are believed. Anybody else can send
 * these headers too, so without a proxy's address here they count for nothing.
 */
record TrustedProxies(List<Network> networks) {

    /** What a cookie's path may have. */
    private static final Pattern PATH = Pattern.compile("(/[\\w.~%-]+)+/?|/");

    private static final Logger LOG = LoggerFactory.getLogger(TrustedProxies.class);

    /**
     * Reads addresses and ranges as people write them: several in one text, apart by commas, semicolons or blanks. What
     * is no address is logged and left out.
     */
    static TrustedProxies parse(String... texts) {
        List<Network> networks = new ArrayList<>();
        Stream.of(texts)
                .flatMap(text -> Stream.of(text.split("[,;\\s]+")))
                .filter(text -> !text.isEmpty())
                .forEach(text -> Network.parse(text).ifPresentOrElse(networks::add, () -> LOG.error("""
                        trustedProxies in org.callwright.vaadin: "{}" is no address such as 10.0.0.7 and no range such \
                        as 10.0.0.0/8. It is left out, and no proxy there is believed.\
                        """, text)));
        return new TrustedProxies(List.copyOf(networks));
    }

    /** Returns the address of whoever sent the request: behind trusted proxies, the last one that is none of them. */
    String client(HttpServletRequest request) {
        String client = request.getRemoteAddr();
        List<String> behind = new ArrayList<>();
        Collections.list(request.getHeaders("X-Forwarded-For"))
                .forEach(header -> behind.addAll(Arrays.asList(header.split(","))));
        for (String next : behind.reversed()) {
            Optional<InetAddress> address = Network.address(withoutPort(next.strip()));
            if (!trusts(client) || address.isEmpty()) {
                break;
            }
            client = address.get().getHostAddress();
        }
        return client;
    }

    /** Returns whether the browser's connection is encrypted, as far as this host or a trusted proxy knows. */
    boolean isSecure(HttpServletRequest request) {
        if (!trusts(request.getRemoteAddr())) {
            return request.isSecure();
        }
        String forwarded = request.getHeader("X-Forwarded-Proto");
        return forwarded == null
                ? request.isSecure()
                : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip().equalsIgnoreCase("https");
    }

    /**
     * Returns the path at which browsers see an application: a trusted proxy may say another one than the application's.
     *
     * @param own the application's context path
     */
    String path(HttpServletRequest request, String own) {
        String forwarded = request.getHeader("X-Forwarded-Prefix");
        return forwarded != null && PATH.matcher(forwarded.strip()).matches() && trusts(request.getRemoteAddr())
                ? forwarded.strip().replaceFirst("/+$", "")
                : own;
    }

    private boolean trusts(String address) {
        return Network.address(withoutZone(address))
                .filter(found -> networks.stream().anyMatch(network -> network.contains(found)))
                .isPresent();
    }

    private static String withoutZone(String address) {
        String bare =
                address.startsWith("[") && address.endsWith("]") ? address.substring(1, address.length() - 1) : address;
        int zone = bare.indexOf('%');
        return zone < 0 ? bare : bare.substring(0, zone);
    }

    /** Some proxies write 192.0.2.7:41234 or [2001:db8::7]:41234. */
    private static String withoutPort(String text) {
        if (text.startsWith("[")) {
            return text.substring(1, Math.max(1, text.indexOf(']')));
        }
        int colon = text.indexOf(':');
        return colon >= 0 && colon == text.lastIndexOf(':') ? text.substring(0, colon) : text;
    }
}
