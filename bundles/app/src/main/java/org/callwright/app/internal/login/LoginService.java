package org.callwright.app.internal.login;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.callwright.app.Logins;
import org.callwright.store.UserStore;
import org.callwright.store.UserStore.User;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Checks logins against the store, and makes a login wait after too many wrong passwords. */
@Component
public class LoginService implements Logins {
    private static final int WRONG_BEFORE_WAITING = 5;
    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final int LONGEST_LOGIN = 64;

    /** More than can be tried while a login waits, since each comparison takes some 50 ms. So none is forgotten early. */
    private static final int LOGINS_REMEMBERED = 100_000;

    /** Compared with when there is no such user, so that the answer takes as long. */
    private static final String NOBODY = PasswordHashes.hash("");

    private final UserStore users;
    private final Clock clock;
    private final RememberMeTokens tokens;
    private final Map<String, Guesses> guesses = Caffeine.newBuilder()
            .maximumSize(LOGINS_REMEMBERED)
            .executor(Runnable::run) // not the JDK's pool, whose threads outlive this bundle
            .<String, Guesses>build()
            .asMap();

    @Activate
    public LoginService(@Reference UserStore users) {
        this(users, Clock.systemUTC());
    }

    LoginService(UserStore users, Clock clock) {
        this.users = users;
        this.clock = clock;
        this.tokens = new RememberMeTokens(users, clock);
    }

    private record Guesses(int wrong, Instant last) {}

    @Override
    public Optional<String> login(String login, String password) {
        if (login.length() > LONGEST_LOGIN || mustWait(login)) {
            return Optional.empty();
        }
        Optional<User> user = users.find(login);
        boolean right =
                PasswordHashes.matches(password, user.map(User::passwordHash).orElse(NOBODY)) && user.isPresent();
        if (right) {
            guesses.remove(login);
            return user.map(User::login);
        }
        guesses.merge(login, new Guesses(1, clock.instant()), (old, one) -> new Guesses(old.wrong() + 1, one.last()));
        return Optional.empty();
    }

    @Override
    public String ticket(String login) {
        return tokens.make(login);
    }

    @Override
    public Optional<String> recall(String ticket) {
        return tokens.recall(ticket);
    }

    @Override
    public void forget(String ticket) {
        tokens.forget(ticket);
    }

    private boolean mustWait(String login) {
        Guesses known = guesses.get(login);
        return known != null
                && known.wrong() >= WRONG_BEFORE_WAITING
                && known.last().plus(WAIT).isAfter(clock.instant());
    }
}
