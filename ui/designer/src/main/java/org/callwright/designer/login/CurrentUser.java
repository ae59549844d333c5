package org.callwright.designer.login;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.callwright.app.access.Client;
import org.callwright.app.access.Logins;
import org.callwright.app.access.Logins.LoggedIn;
import org.callwright.app.access.Operator;
import org.callwright.store.Role;

/**
 * The user who is logged in, kept in the session. The browser also gets the ticket in a cookie, so that no password is
 * needed when a restart of Callwright lost the session.
 *
 * @param ticket lets the browser in; a secret
 * @param who the user, with the role and the preferences that the pages of this session were made for
 */
public record CurrentUser(String ticket, LoggedIn who) {

    private static final String COOKIE = "CALLWRIGHT_LOGIN";

    /** How long a user may do nothing and stay logged in. */
    private static final Duration UNUSED = Duration.ofHours(12);

    /** The user of the current session. To be called in a page's thread or with its session locked. */
    public static Optional<CurrentUser> current() {
        VaadinSession session = VaadinSession.getCurrent();
        return session == null ? Optional.empty() : of(session);
    }

    static Optional<CurrentUser> of(VaadinSession session) {
        return Optional.ofNullable(session.getAttribute(CurrentUser.class));
    }

    /**
     * The same as the one who asks for something. To be called in a page's thread, also for what is then done in another.
     *
     * @return null while nobody is logged in, which every use case refuses
     */
    public static Operator operator() {
        return current().map(user -> user.who().user()).orElse(null);
    }

    /** Whether the user's role includes another one: what to show. The use cases decide by themselves. */
    public static boolean may(Role role) {
        return current().filter(user -> user.who().role().includes(role)).isPresent();
    }

    /** From where the page asks. To be called while a request is served. */
    public static Client client() {
        VaadinRequest request = VaadinService.getCurrentRequest();
        return new Client(
                Objects.requireNonNullElse(request.getRemoteAddr(), ""),
                Objects.requireNonNullElse(request.getHeader("User-Agent"), ""));
    }

    /** Logs in a user who has just entered the password. */
    static void enter(String ticket, Logins logins) {
        begin(ticket, logins);
        giveCookie(ticket, -1);
    }

    /** Logs in by the ticket that the browser may have. To be called while a page opens. */
    static void recall(Logins logins) {
        ticketOfBrowser().ifPresent(ticket -> begin(ticket, logins));
    }

    /** Whom a page will be for that is about to open: the user of the session, or of the ticket that the browser has. */
    static Optional<LoggedIn> expected(Logins logins) {
        return current().map(CurrentUser::who).or(() -> ticketOfBrowser().flatMap(logins::recall));
    }

    /** Logs out, in all tabs of this browser. */
    public static void leave(Logins logins) {
        ticketOfBrowser().ifPresent(logins::forget); // first, or another tab would log in again
        current().map(CurrentUser::ticket).ifPresent(logins::forget);
        giveCookie("", 0);
        VaadinSession.getCurrent().getSession().invalidate();
    }

    /** The session gets a new id, so that one that was known before the login is worthless. */
    private static void begin(String ticket, Logins logins) {
        logins.recall(ticket).ifPresent(who -> {
            VaadinService.reinitializeSession(VaadinService.getCurrentRequest());
            new CurrentUser(ticket, who).keep(VaadinSession.getCurrent());
            VaadinSession.getCurrent().getSession().setMaxInactiveInterval((int) UNUSED.toSeconds());
        });
    }

    void keep(VaadinSession session) {
        session.setAttribute(CurrentUser.class, this);
    }

    private static Optional<String> ticketOfBrowser() {
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
