package org.callwright.app.internal.login;

import java.time.Clock;
import java.util.Optional;
import org.callwright.app.access.Client;
import org.callwright.app.access.LoginResult;
import org.callwright.app.access.Logins;
import org.callwright.app.access.Operator;
import org.callwright.app.internal.access.Permissions;
import org.callwright.app.internal.login.PasswordChecks.Check;
import org.callwright.app.internal.tally.Tally;
import org.callwright.app.internal.tally.Tally.Event;
import org.callwright.model.LogText;
import org.callwright.store.UserStore;
import org.callwright.store.UserStore.User;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets in whoever has a password or a ticket. */
@Component
public class LoginService implements Logins {
    private static final Logger LOG = LoggerFactory.getLogger(LoginService.class);

    private final UserStore users;
    private final PasswordChecks passwords;
    private final Permissions permissions;
    private final Tally tally;
    private final Tickets tickets;

    @Activate
    public LoginService(
            @Reference UserStore users,
            @Reference PasswordChecks passwords,
            @Reference Permissions permissions,
            @Reference Tally tally) {
        this(users, passwords, permissions, tally, Clock.systemUTC());
    }

    LoginService(UserStore users, PasswordChecks passwords, Permissions permissions, Tally tally, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.permissions = permissions;
        this.tally = tally;
        this.tickets = new Tickets(users, clock);
    }

    @Override
    public LoginResult login(String login, String password, Client client) {
        return switch (passwords.check(login, password, client)) {
            case Check.TryLater later -> new LoginResult.TryLater(later.after());
            case Check.Wrong wrong -> refused(login, client, new LoginResult.Wrong());
            case Check.Right right ->
                right.user().enabled()
                        ? letIn(right.user(), client)
                        : refused(login, client, new LoginResult.Disabled());
        };
    }

    /** Tries that have to wait are not logged, so that there are no more lines than passwords looked at. */
    private LoginResult refused(String login, Client client, LoginResult result) {
        tally.count(Event.LOGIN_FAILED);
        LOG.warn("A log-in as \"{}\" from {} failed.", LogText.of(login), LogText.of(client.address()));
        return result;
    }

    private LoginResult letIn(User user, Client client) {
        Optional<String> ticket = tickets.make(user, client);
        if (ticket.isEmpty()) {
            return refused(user.login(), client, new LoginResult.Wrong());
        }
        tally.count(Event.LOGGED_IN);
        LOG.info("{} logged in from {}.", LogText.of(user.login()), LogText.of(client.address()));
        return new LoginResult.LetIn(ticket.get());
    }

    @Override
    public Optional<LoggedIn> recall(String ticket) {
        String session = Tickets.hash(ticket);
        return users.ticket(session)
                .map(kept -> new Operator.User(kept.login(), session))
                .flatMap(user ->
                        permissions.role(user).map(role -> new LoggedIn(user, role, users.preferences(user.login()))));
    }

    @Override
    public void forget(String ticket) {
        tickets.forget(ticket);
    }
}
