package org.callwright.app.access;

import java.util.List;
import org.callwright.store.Role;

/**
 * The users, as administrators manage them. Refusals are {@link org.callwright.app.AppException}s with a sentence to
 * show. Users are never deleted, so that a name in the history goes on meaning the same person.
 */
public interface Users {

    /** All of them, by login. */
    @Allowed(Role.ADMINISTRATOR)
    List<UserSummary> list(Operator by);

    /**
     * Adds a user.
     *
     * @param login 1 to 64 letters, digits and {@code . _ @ + -}, beginning with a letter or digit; no other user has it,
     *     in upper or lower case
     * @return the password, which is said only here
     */
    @Allowed(Role.ADMINISTRATOR)
    String add(String login, Role role, Operator by);

    /** Gives a user another role. Refused for the last administrator who may log in. */
    @Allowed(Role.ADMINISTRATOR)
    void setRole(String login, Role role, Operator by);

    /** Keeps a user out, and ends all sessions at once. Refused for the last administrator who may log in. */
    @Allowed(Role.ADMINISTRATOR)
    void disable(String login, Operator by);

    /** Lets a disabled user in again, with the password from before. */
    @Allowed(Role.ADMINISTRATOR)
    void enable(String login, Operator by);

    /**
     * Gives a user a new password and ends all sessions of the user.
     *
     * @return the password, which is said only here
     */
    @Allowed(Role.ADMINISTRATOR)
    String newPassword(String login, Operator by);
}
