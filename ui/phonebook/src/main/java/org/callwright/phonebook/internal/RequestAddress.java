package org.callwright.phonebook.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * The address that somebody asked for, as it is outside a reverse proxy. What headers say of that need not be trusted: the
 * answer goes to nobody but the one who sent them.
 */
final class RequestAddress {
    private RequestAddress() {}

    static String of(HttpServletRequest request) {
        String address = request.getRequestURL().toString();
        if ("https".equals(request.getHeader("X-Forwarded-Proto"))) {
            address = address.replaceFirst("^http:", "https:");
        }
        Optional<String> prefix = Optional.ofNullable(request.getHeader("X-Forwarded-Prefix"))
                .filter(path -> path.matches("(/[\\w.-]+)+"));
        return prefix.isEmpty()
                ? address
                : address.replaceFirst("^(https?://[^/]+)/.*?/(?=phonebook/)", "$1" + prefix.get() + "/");
    }
}
