package org.callwright.app.internal.login;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.callwright.app.AppException;
import org.callwright.app.access.Operator;
import org.callwright.app.access.UserSummary;
import org.callwright.app.access.Users;
import org.callwright.app.internal.access.Permissions;
import org.callwright.store.Role;
import org.callwright.store.Stamp;
import org.callwright.store.UserStore;
import org.callwright.store.UserStore.User;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Adds and changes users, one at a time: of two administrators who disable one another, one stays. */
@Component
public class UserService implements Users {
    private static final Logger LOG = LoggerFactory.getLogger(UserService.class);
    private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{0,63}");

    /** What stands in the history for the host's own programs. */
    private static final Set<String> HOST = Set.of("console", "demo", "callwright");

    private final UserStore users;
    private final Permissions permissions;
    private final InitialAdmin first;
    private final LoginListeners listeners;

    @Activate
    public UserService(
            @Reference UserStore users,
            @Reference Permissions permissions,
            @Reference InitialAdmin first,
            @Reference LoginListeners listeners) {
        this.users = users;
        this.permissions = permissions;
        this.first = first;
        this.listeners = listeners;
    }

    @Override
    public List<UserSummary> list(Operator by) {
        permissions.require(Role.ADMINISTRATOR, by);
        return users.users().stream()
                .map(user ->
                        new UserSummary(user.login(), user.role(), user.enabled(), user.changed(), user.lastLogin()))
                .toList();
    }

    @Override
    public synchronized String add(String login, Role role, Operator by) {
        permissions.require(Role.ADMINISTRATOR, by);
        refuseUnfit(login);
        String password = PasswordHashes.random();
        users.save(
                new User(login, PasswordHashes.hash(password), role, true, Optional.of(stamp(by)), Optional.empty()));
        LOG.info("{} added the user {} as {}", by.name(), login, role.name().toLowerCase(Locale.ROOT));
        return password;
    }

    private void refuseUnfit(String login) {
        if (!LOGIN.matcher(login).matches()) {
            throw new AppException(
                    "\"{0}\" cannot be a login. It has 1 to 64 letters, digits and . _ @ + -, and begins with a letter or a"
                            + " digit.",
                    login);
        }
        if (HOST.contains(login.toLowerCase(Locale.ROOT))) {
            throw new AppException(
                    "\"{0}\" stands for a part of Callwright in the history. Choose another login.", login);
        }
        users.users().stream()
                .filter(user -> user.login().equalsIgnoreCase(login))
                .findFirst()
                .ifPresent(user -> {
                    throw new AppException("There is a user \"{0}\" already. Choose another login.", user.login());
                });
    }

    @Override
    public synchronized void setRole(String login, Role role, Operator by) {
        permissions.require(Role.ADMINISTRATOR, by);
        if (role != Role.ADMINISTRATOR) {
            keepAnAdministrator(login);
        }
        users.setRole(user(login).login(), role, stamp(by));
        LOG.info(
                "{} gave the user {} the role {}", by.name(), login, role.name().toLowerCase(Locale.ROOT));
        listeners.tell();
    }

    @Override
    public synchronized void disable(String login, Operator by) {
        permissions.require(Role.ADMINISTRATOR, by);
        keepAnAdministrator(login);
        users.setEnabled(user(login).login(), false, stamp(by));
        users.dropAll(login, Optional.empty());
        LOG.info("{} disabled the user {}", by.name(), login);
        listeners.tell();
    }

    @Override
    public synchronized void enable(String login, Operator by) {
        permissions.require(Role.ADMINISTRATOR, by);
        users.setEnabled(user(login).login(), true, stamp(by));
        LOG.info("{} enabled the user {}", by.name(), login);
        listeners.tell();
    }

    @Override
    public synchronized String newPassword(String login, Operator by) {
        permissions.require(Role.ADMINISTRATOR, by);
        String password = PasswordHashes.random();
        users.setPassword(user(login).login(), PasswordHashes.hash(password), stamp(by));
        users.dropAll(login, Optional.empty());
        first.passwordChanged(login);
        LOG.info("{} gave the user {} a new password", by.name(), login);
        listeners.tell();
        return password;
    }

    private User user(String login) {
        return users.find(login)
                .orElseThrow(() -> new AppException("There is no user \"{0}\". Load the page again.", login));
    }

    private void keepAnAdministrator(String login) {
        boolean another = users.users().stream()
                .anyMatch(user -> user.enabled()
                        && user.role() == Role.ADMINISTRATOR
                        && !user.login().equals(login));
        if (isAdministrator(user(login)) && !another) {
            throw new AppException(
                    "\"{0}\" is the last administrator who can log in. Make somebody else an administrator first.",
                    login);
        }
    }

    private static boolean isAdministrator(User user) {
        return user.enabled() && user.role() == Role.ADMINISTRATOR;
    }

    private static Stamp stamp(Operator by) {
        return new Stamp(Instant.now().truncatedTo(ChronoUnit.MICROS), by.name());
    }
}
