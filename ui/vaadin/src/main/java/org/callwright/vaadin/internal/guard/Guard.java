package org.callwright.vaadin.internal.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.callwright.vaadin.internal.guard.RequestSlots.Slot;

/**
 * Stands before the pages, in whatever web server they are: knows the visitor behind proxies, bounds what a client may
 * have served at a time, how long a body may be and take, and has browsers refuse what pages never need.
 */
public final class Guard {

    private static final PlainPage TOO_LARGE =
            new PlainPage(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, 60, "large");
    private static final PlainPage NO_FORMS = new PlainPage(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, 60, "form");

    /** A browser has six connections; many browsers may share an address. */
    static final int PER_CLIENT = 100;

    /** A visitor whose address others share gets on while one of them floods the server. */
    static final int BODIES_PER_SESSION = 8;

    private final RequestSlots slots = new RequestSlots();
    private volatile TrustedProxies proxies = TrustedProxies.parse();

    /** @param trusted addresses and ranges of the proxies to believe, several in a text or each in one of its own */
    public void trust(String... trusted) {
        proxies = TrustedProxies.parse(trusted);
    }

    /**
     * Has a request to an application served, or refuses it.
     *
     * @param path the application's context path
     */
    public void serve(HttpServletRequest request, HttpServletResponse response, String path, FilterChain application)
            throws IOException, ServletException {
        String seen = proxies.path(request, path);
        Visitor visitor = new Visitor(request, response, proxies, seen);
        PageHeaders.set(response, visitor.isSecure());
        if (request.getContentLengthLong() > BoundedBody.LONGEST) {
            TOO_LARGE.answer(request, response);
        } else if (isForm(request)) {
            NO_FORMS.answer(request, response); // web servers read forms by themselves, at any pace
        } else {
            List<Slot> needed = needed(visitor);
            if (!slots.enter(needed)) {
                PlainPage.BUSY.answer(request, response);
                return;
            }
            try {
                application.doFilter(visitor, seen.equals(path) ? response : new MovedCookies(response, path, seen));
            } finally {
                slots.leave(needed);
            }
        }
    }

    private static List<Slot> needed(Visitor visitor) {
        String client = Network.client(visitor.getRemoteAddr());
        Slot request = new Slot("client " + client, PER_CLIENT);
        if (!Visitor.hasBody(visitor)) {
            return List.of(request);
        }
        HttpSession session = visitor.getSession(false);
        String sharing = session == null ? "of " + client : session.getId();
        return List.of(request, new Slot("session " + sharing, BODIES_PER_SESSION));
    }

    /** Web servers do not mind how the type is spelled. */
    private static boolean isForm(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getContentType(), "")
                .strip()
                .toLowerCase(Locale.ROOT)
                .startsWith("application/x-www-form-urlencoded");
    }
}
