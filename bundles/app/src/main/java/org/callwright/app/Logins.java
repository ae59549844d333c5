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
}
