package org.callwright.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The users who may log in, and their remember-me tickets. */
public interface UserStore {
    /** Returns all users, sorted by login. */
    List<User> users();

    /** Returns the user with this login. */
    Optional<User> find(String login);

    /** Adds a user, or replaces the one with the same login. */
    void save(User user);

    /** Stores a ticket and deletes all tickets that expired before {@code now}. */
    void keep(Ticket ticket, Instant now);

    /** Returns the ticket with this hash, even if it has expired. */
    Optional<Ticket> ticket(String hash);

    /** Deletes a ticket. Does nothing when it does not exist. */
    void drop(String hash);

    /**
     * Logs a browser in without a password.
     *
     * @param hash the hash of the cookie's value; the value itself is never stored
     * @param login the user to log in
     * @param until when the ticket expires
     */
    record Ticket(String hash, String login, Instant until) {}

    /**
     * A user.
     *
     * @param login 1 to 64 characters, as typed at login
     * @param passwordHash the hashed password
     */
    record User(String login, String passwordHash) {
        public User {
            if (login.isEmpty() || login.length() > 64) {
                throw new IllegalArgumentException("A login name has 1 to 64 characters, not " + login.length());
            }
        }
    }
}
