package org.callwright.app.internal.login;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * How many tries each of many keys has: some at once, and then another one every few seconds. Tries that were refused do
 * not count, so whoever goes on trying keeps nobody out for longer than that.
 */
final class Allowance {
    /** Whoever wants another's entry forgotten has to use up more keys than this. */
    private static final int KEYS_REMEMBERED = 100_000;

    private final int atOnce;
    private final Duration each;

    /** When all tries of a key will be there again. A key that has all of them has no entry, or one in the past. */
    private final Map<String, Instant> full = Caffeine.newBuilder()
            .maximumSize(KEYS_REMEMBERED)
            .executor(Runnable::run) // not the JDK's pool, whose threads outlive this bundle
            .<String, Instant>build()
            .asMap();

    Allowance(int atOnce, Duration each) {
        this.atOnce = atOnce;
        this.each = each;
    }

    /** How long to wait for the next try; zero when there is one. */
    Duration waiting(String key, Instant now) {
        Duration wait = Duration.between(now, after(key, now)).minus(each.multipliedBy(atOnce));
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    void take(String key, Instant now) {
        full.put(key, after(key, now));
    }

    void giveBack(String key) {
        full.computeIfPresent(key, (same, at) -> at.minus(each));
    }

    void giveBackAll(String key) {
        full.remove(key);
    }

    private Instant after(String key, Instant now) {
        Instant known = full.getOrDefault(key, now);
        return (known.isAfter(now) ? known : now).plus(each);
    }
}
