package org.callwright.app.access;

import java.util.Optional;
import org.callwright.store.Role;
import org.callwright.store.Stamp;
import org.callwright.store.UserStore.LastLogin;

/**
 * A user in the list.
 *
 * @param login the login name
 * @param enabled whether the user may log in
 * @param changed when the user was added or last changed, and by whom; empty when it is not known
 * @param lastLogin empty when it is not known
 */
public record UserSummary(
        String login, Role role, boolean enabled, Optional<Stamp> changed, Optional<LastLogin> lastLogin) {}
