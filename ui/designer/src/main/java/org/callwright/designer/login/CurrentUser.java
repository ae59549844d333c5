package org.callwright.designer.login;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.util.Optional;
import java.util.stream.Stream;
import org.callwright.app.Logins;

/**
 * The user who is logged in, kept in the session. The browser also gets a ticket in a cookie, so that no password is
 * needed when a restart of Callwright lost the session.
 *
 * @param login the user's login name
 */
public record CurrentUser(String login) {

    private static final String COOKIE = "CALLWRIGHT_LOGIN";

    /** The user of the current session. To be called in a page's thread or with its session locked. */
    public static Optional<CurrentUser> current() {
        VaadinSession session = VaadinSession.getCurrent();
        return session == null ? Optional.empty() : Optional.ofNullable(session.getAttribute(CurrentUser.class));
    }

    /** Logs in a user who has just entered the password. */
    static void enter(String login, Logins logins) {
        new CurrentUser(login).begin();
        giveCookie(logins.ticket(login), -1);
    }

    /** Logs in by the ticket that the browser may have. To be called while a page opens. */
    static void recall(Logins logins) {
        ticket().flatMap(logins::recall).ifPresent(login -> new CurrentUser(login).begin());
    }

    /** Logs out, in all tabs of this browser. */
    public static void leave(Logins logins) {
        ticket().ifPresent(logins::forget); // first, or another tab would log in again
        giveCookie("", 0);
        VaadinSession.getCurrent().getSession().invalidate();
    }

    /** The session gets a new id, so that one that was known before the login is worthless. */
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
