package org.callwright.phonebook.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address that somebody asked for, as it is outside a reverse proxy. What headers say of that need not be trusted: the
 * answer goes to nobody but the one who sent them.
 */
final class RequestAddress {
    private static final Pattern PATH = Pattern.compile("(/[\\w.~%-]+)+/?|/");

    private RequestAddress() {}

    static String of(HttpServletRequest request) {
        return outside(
                request.getRequestURL().toString(),
                Optional.ofNullable(request.getHeader("X-Forwarded-Proto")),
                Optional.ofNullable(request.getHeader("X-Forwarded-Prefix")));
    }

    /**
     * Reads the headers as the pages do.
     *
     * @param inside the address behind the proxies
     * @param protocols what each proxy was asked by; the last one counts
     * @param prefix where browsers see the pages
     */
    static String outside(String inside, Optional<String> protocols, Optional<String> prefix) {
        String address = protocols
                        .map(all -> all.substring(all.lastIndexOf(',') + 1).strip())
                        .filter("https"::equalsIgnoreCase)
                        .isPresent()
                ? inside.replaceFirst("^http:", "https:")
                : inside;
        return prefix.map(String::strip)
                .filter(path -> PATH.matcher(path).matches())
                .map(path -> path.replaceFirst("/+$", ""))
                .map(path -> address.replaceFirst("^(https?://[^/]+)/(.*?/)?(?=phonebook/)", "$1" + path + "/"))
                .orElse(address);
    }
}
