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

    String make(String login, Client client) {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        String ticket = HexFormat.of().formatHex(random);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        users.keep(
                new Ticket(hash(ticket), login, now.plus(VALID), Optional.of(now), client.address(), client.browser()),
                now);
        return ticket;
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
