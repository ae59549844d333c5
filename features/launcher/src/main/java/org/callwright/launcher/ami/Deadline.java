package org.callwright.launcher.ami;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * The moment at which waiting ends.
 *
 * @param nanoTime on the clock of {@link System#nanoTime}
 */
public record Deadline(long nanoTime) {
    private static final Duration BETWEEN_CHECKS = Duration.ofMillis(200);

    public static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    boolean hasPassed() {
        return nanoTime - System.nanoTime() <= 0;
    }

    /** Milliseconds until then; at least 1, since 0 means "for ever" to a socket. */
    int millisLeft() {
        return (int) Math.max(1, (nanoTime - System.nanoTime()) / 1_000_000);
    }

    /**
     * Repeats a check until it holds or the deadline has passed. The check runs at least once.
     *
     * @return whether it held
     */
    public boolean waitFor(BooleanSupplier check) {
        while (!check.getAsBoolean()) {
            if (hasPassed()) {
                return false;
            }
            try {
                Thread.sleep(Math.min(BETWEEN_CHECKS.toMillis(), millisLeft()));
            } catch (InterruptedException e) {
                throw new IllegalStateException("Nothing interrupts the launcher's only thread", e);
            }
        }
        return true;
    }
}
