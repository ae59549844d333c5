package org.callwright.app.internal.console;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.callwright.app.AppException;
import org.callwright.app.access.Operator;
import org.callwright.app.access.UserSummary;
import org.callwright.app.access.Users;
import org.callwright.model.Message;
import org.callwright.store.Role;
import org.callwright.store.Stamp;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The console's commands for users. Passwords are made and printed, since what is typed stays in the console's history. */
@Component(
        service = UserCommands.class,
        property = {
            "osgi.command.scope=callwright",
            "osgi.command.function=users",
            "osgi.command.function=adduser",
            "osgi.command.function=role",
            "osgi.command.function=disable",
            "osgi.command.function=enable",
            "osgi.command.function=password"
        })
public class UserCommands {
    private final Users users;

    @Activate
    public UserCommands(@Reference Users users) {
        this.users = users;
    }

    /** Lists the users: login, role, whether disabled, last log-in, who changed the user last. */
    public String users() {
        return users.list(Operator.CONSOLE).stream().map(UserCommands::line).collect(Collectors.joining("\n"));
    }

    /**
     * Adds a user and prints the password.
     *
     * @param role {@code viewer}, {@code editor} or {@code administrator}
     */
    public String adduser(String login, String role) {
        String password = users.add(login, named(role), Operator.CONSOLE);
        return "Added. The password of " + login + " is " + password;
    }

    /** Gives a user another role. */
    public String role(String login, String role) {
        users.setRole(login, named(role), Operator.CONSOLE);
        return login + " is " + role.toLowerCase(Locale.ROOT) + " now.";
    }

    /** Keeps a user out and ends the user's sessions. */
    public String disable(String login) {
        users.disable(login, Operator.CONSOLE);
        return login + " is disabled now. Let the user in again: callwright:enable " + login;
    }

    /** Lets a disabled user in again. */
    public String enable(String login) {
        users.enable(login, Operator.CONSOLE);
        return login + " can log in again.";
    }

    /** Gives a user a new password, prints it and ends the user's sessions. */
    public String password(String login) {
        return "The new password of " + login + " is " + users.newPassword(login, Operator.CONSOLE);
    }

    private static Role named(String role) {
        return Arrays.stream(Role.values())
                .filter(each -> each.name().equalsIgnoreCase(role))
                .findFirst()
                .orElseThrow(() -> new AppException(
                        Message.asIs("There is no role " + role + ". Roles are viewer, editor and administrator.")));
    }

    private static String line(UserSummary user) {
        return String.format(
                        "%-24s %-14s %-9s %s  %s",
                        user.login(),
                        user.role().name().toLowerCase(Locale.ROOT),
                        user.enabled() ? "" : "DISABLED",
                        user.lastLogin()
                                .map(last -> last.at() + " from " + last.address())
                                .orElse("-"),
                        user.changed()
                                .flatMap(Stamp::who)
                                .map(by -> "changed by " + by)
                                .orElse(""))
                .stripTrailing();
    }
}
