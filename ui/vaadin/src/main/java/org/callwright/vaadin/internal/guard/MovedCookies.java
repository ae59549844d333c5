package org.callwright.vaadin.internal.guard;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** An answer to a browser that sees the application at another path: its cookies are for that one. */
final class MovedCookies extends HttpServletResponseWrapper {

    private final String path;
    private final String seen;

    /**
     * @param path the application's context path
     * @param seen the path at which browsers see it
     */
    MovedCookies(HttpServletResponse response, String path, String seen) {
        super(response);
        this.path = path;
        this.seen = seen;
    }

    @Override
    public void addCookie(Cookie cookie) {
        String of = cookie.getPath();
        if (of != null && (of + "/").startsWith(path + "/")) {
            cookie.setPath(seen + of.substring(path.length()));
        }
        super.addCookie(cookie);
    }
}
