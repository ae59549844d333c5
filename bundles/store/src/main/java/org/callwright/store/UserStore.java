package org.callwright.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callwright.store.preferences.Preferences;

/** The users who may log in, and the tickets of the browsers in which they are. */
public interface UserStore {
    /** Returns all users, sorted by login. */
    List<User> users();

    /** Returns the user with this login. */
    Optional<User> find(String login);

    /** Adds a user, or replaces the one with the same login. */
    void save(User user);

    /** Changes what a user may do and nothing else. Does nothing when there is no such user. */
    void setRole(String login, Role role, Stamp changed);

    /** Enables or disables a user and changes nothing else. Does nothing when there is no such user. */
    void setEnabled(String login, boolean enabled, Stamp changed);

    /** Replaces a user's password and nothing else. Does nothing when there is no such user. */
    void setPassword(String login, String passwordHash, Stamp changed);

    /**
     * Replaces a password, provided that it still is the one with the hash {@code before}.
     *
     * @return whether it was
     */
    boolean replacePassword(String login, String before, String now, Stamp changed);

    /** Replaces a password's hash by another one of the same password, unless it was changed meanwhile. */
    void renewHash(String login, String before, String now);

    /**
     * Stores a ticket, notes it as the user's newest log-in, and deletes all tickets that expired before {@code now}.
     * Does nothing when the user was disabled or got another password since the password was compared.
     *
     * @param passwordHash what the password was compared with
     * @return whether the ticket is stored
     */
    boolean keep(Ticket ticket, String passwordHash, Instant now);

    /** Returns how a user wants pages to be; {@link Preferences#NONE} when there is no such user. */
    Preferences preferences(String login);

    /** Changes how a user wants pages to be and nothing else. Does nothing when there is no such user. */
    void setPreferences(String login, Preferences wanted);

    /** Returns the ticket with this hash, even if it has expired. */
    Optional<Ticket> ticket(String hash);

    /** Returns the tickets of a user, even if they have expired, the newest first. */
    List<Ticket> tickets(String login);

    /** Deletes a ticket. Does nothing when it does not exist. */
    void drop(String hash);

    /**
     * Deletes the tickets of a user.
     *
     * @param but the hash of the one that stays; empty for none
     */
    void dropAll(String login, Optional<String> but);

    /**
     * A browser in which a user is logged in. It logs in without a password after the host was restarted.
     *
     * @param hash the hash of the cookie's value; the value itself is never stored
     * @param login the user to log in
     * @param until when the ticket expires
     * @param begun when the user logged in; empty when it is not known
     * @param address the browser's network address, at most 64 characters; empty when it is not known
     * @param browser as it names itself, at most 200 characters; empty when it is not known
     */
    record Ticket(String hash, String login, Instant until, Optional<Instant> begun, String address, String browser) {}

    /**
     * When and from which network address a user logged in.
     *
     * @param address at most 64 characters
     */
    record LastLogin(Instant at, String address) {}

    /**
     * A user.
     *
     * @param login 1 to 64 characters, as typed at login
     * @param passwordHash the hashed password
     * @param role what the user may do
     * @param enabled whether the user may log in
     * @param changed when the user was added or last changed, and by whom; empty when it is not known
     * @param lastLogin empty when it is not known; only {@link #keep} changes it
     */
    record User(
            String login,
            String passwordHash,
            Role role,
            boolean enabled,
            Optional<Stamp> changed,
            Optional<LastLogin> lastLogin) {
        public User {
            if (login.isEmpty() || login.length() > 64) {
                throw new IllegalArgumentException("A login name has 1 to 64 characters, not " + login.length());
            }
        }

        /** The same user with another role. */
        public User withRole(Role other, Stamp changed) {
            return new User(login, passwordHash, other, enabled, Optional.of(changed), lastLogin);
        }

        /** The same user, enabled or disabled. */
        public User enabled(boolean now, Stamp changed) {
            return new User(login, passwordHash, role, now, Optional.of(changed), lastLogin);
        }
    }
}
