package org.callwright.app;

import java.util.Optional;

/** Who is let in. */
public interface Logins {

    /**
     * Checks a login. After several wrong passwords in a row a login has to wait, whoever tries; the answer is the same
     * as for a wrong password.
     *
     * @return the user's login name as kept, or empty for a wrong login or password
     */
    Optional<String> login(String login, String password);

    /**
     * Lets the browser of somebody who has just logged in do without the password for the rest of a working day, even
     * after the host was restarted.
     *
     * @param login as {@link #login} returned it
     * @return the ticket to show then; a secret
     */
    String ticket(String login);

    /** Who is let in with a ticket; empty when it is made up, over, or was {@link #forget forgotten}. */
    Optional<String> recall(String ticket);

    /** Makes a ticket worthless, since somebody logged out. */
    void forget(String ticket);
}
