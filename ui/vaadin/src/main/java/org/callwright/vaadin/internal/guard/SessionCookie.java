package org.callwright.vaadin.internal.guard;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the session's cookie one for this application alone. The web server makes it for everything at its address and
 * does not know of TLS that a proxy speaks.
 *
 * @param path the application's context path
 * @param secure whether the browser's connection is encrypted
 */
record SessionCookie(HttpServletResponse response, String path, boolean secure) {

    private static final String SET_COOKIE = "Set-Cookie";

    /** Rewrites the session's cookie where this answer sets it. */
    void restrict(HttpSession session) {
        if (session == null || response.isCommitted()) {
            return;
        }
        String id = session.getId();
        List<String> cookies = List.copyOf(response.getHeaders(SET_COOKIE));
        if (cookies.stream().noneMatch(cookie -> isOf(id, cookie))) {
            return;
        }
        List<String> restricted = cookies.stream()
                .map(cookie -> isOf(id, cookie) ? restricted(cookie) : cookie)
                .toList();
        response.setHeader(SET_COOKIE, restricted.getFirst());
        restricted.stream().skip(1).forEach(cookie -> response.addHeader(SET_COOKIE, cookie));
    }

    /** Web servers may append the name of a node to the id. */
    private static boolean isOf(String id, String cookie) {
        String value = cookie.substring(cookie.indexOf('=') + 1);
        return value.equals(id) || value.startsWith(id + ";") || value.startsWith(id + ".");
    }

    private String restricted(String cookie) {
        String value = cookie.split(";", 2)[0];
        String attributes = "; Path=" + (path.isEmpty() ? "/" : path) + "; HttpOnly; SameSite=Lax";
        return Stream.of(value, attributes, secure ? "; Secure" : "").reduce("", String::concat);
    }
}
