package org.callwright.app.internal.access;

import java.time.Clock;
import java.util.Optional;
import org.callwright.app.NotAllowedException;
import org.callwright.app.access.Operator;
import org.callwright.model.LogText;
import org.callwright.model.Message;
import org.callwright.store.Role;
import org.callwright.store.UserStore;
import org.callwright.store.UserStore.User;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refuses whoever may not do something, which the log gets to know. Asked first by every use case that changes anything. */
@Component(service = Permissions.class)
public final class Permissions {
    private static final Logger LOG = LoggerFactory.getLogger(Permissions.class);

    private final UserStore users;
    private final Clock clock;

    @Activate
    public Permissions(@Reference UserStore users) {
        this(users, Clock.systemUTC());
    }

    public Permissions(UserStore users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    /**
     * @param by null is refused too
     * @throws NotAllowedException when that one has not at least this role now
     */
    public void require(Role least, Operator by) {
        refusal(least, by).ifPresent(why -> {
            LOG.warn("{} was refused: {}", by == null ? "Somebody" : LogText.of(by.name()), why);
            throw new NotAllowedException(why);
        });
    }

    private Optional<Message> refusal(Role least, Operator by) {
        return switch (by) {
            case Operator.Host host -> Optional.empty(); // whoever runs code in the host can do anything to it
            case Operator.User user ->
                role(user)
                        .map(role ->
                                role.includes(least) ? Optional.<Message>empty() : Optional.of(reason(least, role)))
                        .orElseGet(() -> Optional.of(Message.of(
                                "You are not logged in any more: the session was ended, or the login \"{0}\" was disabled."
                                        + " Load the page again.",
                                user.login())));
            case null -> Optional.of(Message.of("Nobody is logged in. Load the page again and log in."));
        };
    }

    /** The user behind a session, whose role may be any. */
    public User user(Operator by) {
        require(Role.VIEWER, by);
        return Optional.of(by)
                .filter(Operator.User.class::isInstance)
                .flatMap(each -> users.find(each.name()))
                .orElseThrow(() -> new NotAllowedException(
                        Message.of("This is about a user's own account, and {0} has none.", by.name())));
    }

    /** What a user may do now; empty when the session is over, or the user disabled. */
    public Optional<Role> role(Operator.User by) {
        return users.ticket(by.session())
                .filter(ticket ->
                        ticket.login().equals(by.login()) && ticket.until().isAfter(clock.instant()))
                .flatMap(ticket -> users.find(by.login()))
                .filter(User::enabled)
                .map(User::role);
    }

    private static Message reason(Role least, Role role) {
        Message own = Roles.name(role);
        return least == Role.ADMINISTRATOR
                ? Message.of("Only administrators may do that. Your role is {0}.", own)
                : Message.of(
                        "Only editors and administrators may do that. Your role is {0}; an administrator can change it.",
                        own);
    }
}
