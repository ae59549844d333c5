package org.callwright.app.internal.login;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.callwright.app.access.Client;
import org.callwright.store.UserStore;
import org.callwright.store.UserStore.Ticket;
import org.callwright.store.UserStore.User;

/** Tickets of browsers that logged in: random, and kept as a hash, which needs no salt since nobody can guess them. */
final class Tickets {
    /** A working day: whoever goes home logs in again the next morning. */
    static final Duration VALID = Duration.ofHours(12);

    private static final int RANDOM_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final UserStore users;
    private final Clock clock;

    Tickets(UserStore users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    /** Makes a ticket for a user whose password was right; empty when the user has been changed since it was read. */
    Optional<String> make(User user, Client client) {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        String ticket = HexFormat.of().formatHex(random);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Ticket kept = new Ticket(
                hash(ticket), user.login(), now.plus(VALID), Optional.of(now), client.address(), client.browser());
        return users.keep(kept, user.passwordHash(), now) ? Optional.of(ticket) : Optional.empty();
    }

    void forget(String ticket) {
        users.drop(hash(ticket));
    }

    static String hash(String ticket) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(ticket.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
