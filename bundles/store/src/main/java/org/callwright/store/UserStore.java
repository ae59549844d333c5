package org.callwright.store;

import java.util.List;
import java.util.Optional;

/** Who may log in. */
public interface UserStore {
    /** All of them, by login. */
    List<User> users();

    Optional<User> find(String login);

    /** Adds a user, or replaces the one with the same login. */
    void save(User user);

    /**
     * A user.
     *
     * @param login 1 to 64 characters, as typed when logging in
     * @param passwordHash never the password itself
     */
    record User(String login, String passwordHash) {
        public User {
            if (login.isEmpty() || login.length() > 64) {
                throw new IllegalArgumentException("A login name has 1 to 64 characters, not " + login.length());
            }
        }
    }
}
