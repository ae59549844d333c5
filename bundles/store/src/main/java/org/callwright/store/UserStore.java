package org.callwright.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who may log in. */
public interface UserStore {
    /** All of them, by login. */
    List<User> users();

    Optional<User> find(String login);

    /** Adds a user, or replaces the one with the same login. */
    void save(User user);

    /** Keeps a ticket, and drops all those that were valid until a time before {@code now}. */
    void keep(Ticket ticket, Instant now);

    /** The ticket with that hash, whether it is valid still or not. */
    Optional<Ticket> ticket(String hash);

    /** Makes a ticket worthless; nothing happens when there is none. */
    void drop(String hash);

    /**
     * Lets a browser in without asking for the password again.
     *
     * @param hash never what the browser shows itself
     * @param login who is let in
     * @param until when it ends
     */
    record Ticket(String hash, String login, Instant until) {}

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
