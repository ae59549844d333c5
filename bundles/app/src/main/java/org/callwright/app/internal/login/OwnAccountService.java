package org.callwright.app.internal.login;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.callwright.app.AppException;
import org.callwright.app.access.Client;
import org.callwright.app.access.Operator;
import org.callwright.app.access.OwnAccount;
import org.callwright.app.access.Session;
import org.callwright.app.internal.access.Permissions;
import org.callwright.app.internal.login.PasswordChecks.Check;
import org.callwright.model.Message;
import org.callwright.store.Stamp;
import org.callwright.store.UserStore;
import org.callwright.store.UserStore.Ticket;
import org.callwright.store.UserStore.User;
import org.callwright.store.preferences.Preferences;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A user's own password, preferences and sessions. */
@Component
public class OwnAccountService implements OwnAccount {
    private static final Logger LOG = LoggerFactory.getLogger(OwnAccountService.class);
    private static final int SHORTEST = 10;
    private static final int LONGEST_TAG = 35;

    private final UserStore users;
    private final PasswordChecks passwords;
    private final Permissions permissions;
    private final InitialAdmin first;
    private final LoginListeners listeners;
    private final Clock clock;

    @Activate
    public OwnAccountService(
            @Reference UserStore users,
            @Reference PasswordChecks passwords,
            @Reference Permissions permissions,
            @Reference InitialAdmin first,
            @Reference LoginListeners listeners) {
        this(users, passwords, permissions, first, listeners, Clock.systemUTC());
    }

    OwnAccountService(
            UserStore users,
            PasswordChecks passwords,
            Permissions permissions,
            InitialAdmin first,
            LoginListeners listeners,
            Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.permissions = permissions;
        this.first = first;
        this.listeners = listeners;
        this.clock = clock;
    }

    @Override
    public void changePassword(String old, String wanted, Client client, Operator by) {
        User user = permissions.user(by);
        refuseUnfit(user, old, wanted);
        switch (passwords.check(user.login(), old, client)) {
            case Check.Right right -> replace(right.user(), wanted, by);
            case Check.Wrong wrong -> throw wrongPassword();
            case Check.TryLater later -> {
                int seconds = Math.toIntExact(later.after().plusMillis(999).toSeconds());
                throw new AppException(Message.plural(
                        seconds,
                        "There were too many tries. Try again in 1 second.",
                        "There were too many tries. Try again in {0} seconds.",
                        seconds));
            }
        }
        first.passwordChanged(user.login());
        LOG.info("{} changed the own password", by.name());
        endOthers(by);
    }

    /** An administrator may have given the user a new password since the old one was compared. */
    private void replace(User user, String wanted, Operator by) {
        var stamp = new Stamp(clock.instant().truncatedTo(ChronoUnit.MICROS), by.name());
        if (!users.replacePassword(user.login(), user.passwordHash(), PasswordHashes.hash(wanted), stamp)) {
            throw wrongPassword();
        }
    }

    private static AppException wrongPassword() {
        return new AppException("The old password is wrong. Type it again.");
    }

    private static void refuseUnfit(User user, String old, String wanted) {
        if (wanted.length() < SHORTEST || wanted.length() > PasswordHashes.LONGEST) {
            throw new AppException(
                    "The new password needs {0} to {1} characters. Several words are easy to remember.",
                    SHORTEST, PasswordHashes.LONGEST);
        }
        if (wanted.equals(old)) {
            throw new AppException("The new password is the old one. Choose another one.");
        }
        if (wanted.strip().equalsIgnoreCase(user.login())) {
            throw new AppException("The new password is the login. Choose another one.");
        }
    }

    @Override
    public void setPreferences(Preferences wanted, Operator by) {
        String login = permissions.user(by).login();
        wanted.language().ifPresent(OwnAccountService::refuseUnlessLanguage);
        wanted.country().ifPresent(OwnAccountService::refuseUnlessCountry);
        users.setPreferences(login, wanted);
        listeners.tell();
    }

    private static void refuseUnlessLanguage(String tag) {
        if (tag.length() > LONGEST_TAG
                || !Locale.forLanguageTag(tag).toLanguageTag().equalsIgnoreCase(tag)
                || Locale.forLanguageTag(tag).getLanguage().isEmpty()) {
            throw new AppException("\"{0}\" is no language. Choose one of those that the page offers.", tag);
        }
    }

    private static void refuseUnlessCountry(String code) {
        if (!Set.of(Locale.getISOCountries()).contains(code)) {
            throw new AppException("\"{0}\" is no country. Choose one of those that the page offers.", code);
        }
    }

    @Override
    public List<Session> sessions(Operator by) {
        String login = permissions.user(by).login();
        return users.tickets(login).stream()
                .filter(ticket -> ticket.until().isAfter(clock.instant()))
                .map(ticket -> session(ticket, by))
                .toList();
    }

    @Override
    public void end(String session, Operator by) {
        String login = permissions.user(by).login();
        if (users.ticket(session).filter(ticket -> ticket.login().equals(login)).isPresent()) {
            users.drop(session);
            LOG.info("{} ended a session of the own", by.name());
            listeners.tell();
        }
    }

    @Override
    public void endOthers(Operator by) {
        String login = permissions.user(by).login();
        users.dropAll(login, current(by));
        LOG.info("{} ended all other sessions of the own", by.name());
        listeners.tell();
    }

    private static Session session(Ticket ticket, Operator by) {
        return new Session(
                ticket.hash(),
                ticket.begun(),
                ticket.until(),
                ticket.address(),
                ticket.browser(),
                current(by).filter(ticket.hash()::equals).isPresent());
    }

    private static Optional<String> current(Operator by) {
        return by instanceof Operator.User user ? Optional.of(user.session()) : Optional.empty();
    }
}
