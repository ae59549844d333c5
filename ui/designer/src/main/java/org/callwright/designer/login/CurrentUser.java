package org.callwright.designer.login;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.util.Optional;
import java.util.stream.Stream;
import org.callwright.app.Logins;

/**
 * Who is logged in, kept in the session. The browser gets a ticket besides, so that it need not ask for the password
 * again when the session was lost because Callwright restarted.
 *
 * @param login the user's login name
 */
public record CurrentUser(String login) {

    private static final String COOKIE = "CALLWRIGHT_LOGIN";

    /** Who is logged in where this is called: in a page's thread, or with its session locked. */
    public static Optional<CurrentUser> current() {
        VaadinSession session = VaadinSession.getCurrent();
        return session == null ? Optional.empty() : Optional.ofNullable(session.getAttribute(CurrentUser.class));
    }

    /** Logs in who has just given the password. */
    static void enter(String login, Logins logins) {
        new CurrentUser(login).begin();
        giveCookie(logins.ticket(login), -1);
    }

    /** Lets in whose browser has a ticket. Called while a page opens. */
    static void recall(Logins logins) {
        ticket().flatMap(logins::recall).ifPresent(login -> new CurrentUser(login).begin());
    }

    /** Logs out, in all tabs of this browser. */
    public static void leave(Logins logins) {
        ticket().ifPresent(logins::forget); // first, or another tab would come back in
        giveCookie("", 0);
        VaadinSession.getCurrent().getSession().invalidate();
    }

    /** The session goes on under a new id, so that one known before from elsewhere is worth nothing. */
    private void begin() {
        VaadinService.reinitializeSession(VaadinService.getCurrentRequest());
        VaadinSession.getCurrent().setAttribute(CurrentUser.class, this);
    }

    private static Optional<String> ticket() {
        return Optional.ofNullable(VaadinService.getCurrentRequest().getCookies()).stream()
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** @param seconds how long it lasts; negative for until the browser is closed, 0 for not at all */
    private static void giveCookie(String value, int seconds) {
        VaadinRequest request = VaadinService.getCurrentRequest();
        Cookie cookie = new Cookie(COOKIE, value);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Strict");
        VaadinService.getCurrentResponse().addCookie(cookie);
    }
}
