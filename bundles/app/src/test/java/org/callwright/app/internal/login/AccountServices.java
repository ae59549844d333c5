package org.callwright.app.internal.login;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.callwright.app.access.Logins;
import org.callwright.app.access.OwnAccount;
import org.callwright.app.access.Users;
import org.callwright.app.internal.access.Permissions;
import org.callwright.app.internal.tally.Tally;
import org.callwright.store.UserStore;

/** What is about users, wired without a container. */
public record AccountServices(Logins logins, Users users, OwnAccount own, PasswordChecks passwords) {

    public static AccountServices of(UserStore users, Permissions permissions, Path folder) throws IOException {
        return of(users, permissions, folder, Clock.systemUTC());
    }

    static AccountServices of(UserStore users, Permissions permissions, Path folder, Clock clock) throws IOException {
        var first = new InitialAdmin(folder, users);
        var passwords = new PasswordChecks(users, clock);
        var listeners = new LoginListeners();
        return new AccountServices(
                new LoginService(users, passwords, permissions, new Tally(), clock),
                new UserService(users, permissions, first, listeners),
                new OwnAccountService(users, passwords, permissions, first, listeners, clock),
                passwords);
    }
}
