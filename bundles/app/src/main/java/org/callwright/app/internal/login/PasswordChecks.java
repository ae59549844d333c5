package org.callwright.app.internal.login;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.callwright.app.access.Client;
import org.callwright.store.UserStore;
import org.callwright.store.UserStore.LastLogin;
import org.callwright.store.UserStore.Ticket;
import org.callwright.store.UserStore.User;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Compares passwords, within the limits of {@link GuessLimits} and no more at a time than there are processors. */
@Component(service = PasswordChecks.class)
public final class PasswordChecks {
    private static final int LONGEST_LOGIN = 64;
    private static final Duration LONGEST_QUEUE = Duration.ofSeconds(5);

    /** Compared with when there is no such user, so that the answer takes as long. */
    private static final String NOBODY = PasswordHashes.hash("");

    private final UserStore users;
    private final GuessLimits limits;
    private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors());

    @Activate
    public PasswordChecks(@Reference UserStore users) {
        this(users, Clock.systemUTC());
    }

    PasswordChecks(UserStore users, Clock clock) {
        this.users = users;
        this.limits = new GuessLimits(clock);
    }

    GuessLimits limits() {
        return limits;
    }

    /** What came of comparing a password. */
    sealed interface Check {
        /** It is this user's, who may be disabled. The user has the hash that the password was compared with. */
        record Right(User user) implements Check {}

        record Wrong() implements Check {}

        /** It was not compared. */
        record TryLater(Duration after) implements Check {}
    }

    Check check(String typed, String password, Client client) {
        String login = typed.substring(0, Math.min(typed.length(), LONGEST_LOGIN + 1));
        Optional<User> user = users.find(login);
        boolean known = user.filter(each -> isKnown(each, client)).isPresent();
        Duration wait = limits.take(login, client.address(), known);
        if (!wait.isZero()) {
            return new Check.TryLater(wait);
        }
        return compare(user, password)
                .map(right -> {
                    if (!right) {
                        return new Check.Wrong();
                    }
                    limits.right(login, client.address(), known);
                    return (Check) new Check.Right(renewed(user.orElseThrow(), password));
                })
                .orElseGet(() -> new Check.TryLater(LONGEST_QUEUE));
    }

    /** Whether it is the user's password; empty when all processors were busy with others for too long. */
    private Optional<Boolean> compare(Optional<User> user, String password) {
        try {
            if (!processors.tryAcquire(LONGEST_QUEUE.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            boolean right = PasswordHashes.matches(
                    password, user.map(User::passwordHash).orElse(NOBODY));
            return Optional.of(right && user.isPresent());
        } finally {
            processors.release();
        }
    }

    private User renewed(User user, String password) {
        if (!PasswordHashes.isOutdated(user.passwordHash())) {
            return user;
        }
        String hash = PasswordHashes.hash(password);
        users.renewHash(user.login(), user.passwordHash(), hash);
        // Two log-ins at once renew it both, and one of them finds the hash of the other.
        return users.find(user.login())
                .filter(now -> now.passwordHash().equals(hash) || PasswordHashes.matches(password, now.passwordHash()))
                .orElse(user);
    }

    private boolean isKnown(User user, Client client) {
        Predicate<String> same = address -> GuessLimits.network(address).equals(GuessLimits.network(client.address()));
        return user.lastLogin().map(LastLogin::address).filter(same).isPresent()
                || users.tickets(user.login()).stream().map(Ticket::address).anyMatch(same);
    }
}
