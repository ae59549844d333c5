package org.callwright.app.access;

import java.util.Optional;
import org.callwright.store.Role;
import org.callwright.store.preferences.Preferences;

/** Who is let in. */
public interface Logins {

    /**
     * Checks a login and lets the browser in for a working day, also after the host was restarted. The number of tries is
     * limited for each login and each network address, whether they are right or wrong.
     */
    @Allowed(value = Role.VIEWER, beforeLogin = true)
    LoginResult login(String login, String password, Client client);

    /** Who is let in with a ticket; empty when it is made up, over or ended, or when its user was disabled. */
    @Allowed(value = Role.VIEWER, beforeLogin = true)
    Optional<LoggedIn> recall(String ticket);

    /** Makes a ticket worthless, since somebody logged out. */
    @Allowed(value = Role.VIEWER, beforeLogin = true)
    void forget(String ticket);

    /** A user with the role and the preferences of this moment. */
    record LoggedIn(Operator.User user, Role role, Preferences preferences) {}

    /**
     * An OSGi service that is called, in any thread, after a user was disabled or got another role or other
     * preferences, and after sessions were ended: what {@link #recall} said before may be different now. Must return at once.
     */
    @FunctionalInterface
    interface Listener {
        void loginsChanged();
    }
}
