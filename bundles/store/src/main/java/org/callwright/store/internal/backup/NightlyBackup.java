package org.callwright.store.internal.backup;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.callwright.model.LogText;
import org.callwright.store.backup.NightlyReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a backup each day at one time, and one that was missed at the next opportunity. It goes by the machine's
 * clock, at which it looks every few seconds, so it follows when that is set.
 */
final class NightlyBackup {
    private static final Logger LOG = LoggerFactory.getLogger(NightlyBackup.class);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(15);

    private final LocalTime time;
    private final Clock clock;
    private final Supplier<Path> backup;

    private ZonedDateTime next;
    private Optional<Instant> last;
    private Optional<String> failure = Optional.empty();

    /**
     * @param last when one was made last; empty if never
     * @param backup makes one
     */
    NightlyBackup(LocalTime time, Clock clock, Optional<Instant> last, Supplier<Path> backup) {
        this.time = time;
        this.clock = clock;
        this.last = last;
        this.backup = backup;
        next = last.map(this::after).orElseGet(() -> after(clock.instant()));
    }

    /** The first time after a moment. One that clocks are put forward over is later, of one that is twice it is the first. */
    private ZonedDateTime after(Instant moment) {
        LocalDate day = moment.atZone(clock.getZone()).toLocalDate();
        ZonedDateTime sameDay = day.atTime(time).atZone(clock.getZone());
        return sameDay.toInstant().isAfter(moment)
                ? sameDay
                : day.plusDays(1).atTime(time).atZone(clock.getZone());
    }

    /** Called every few seconds. */
    void look() {
        if (clock.instant().isBefore(next().toInstant())) {
            return;
        }
        try {
            Path file = backup.get();
            LOG.info("The backup {} was made.", LogText.of(file));
            done(Optional.empty(), after(clock.instant()));
        } catch (RuntimeException | Error e) { // the thread goes on, whatever it was
            String why = String.valueOf(e.getMessage());
            LOG.error(
                    "No backup was made, which is tried again in {} minutes. {}",
                    AFTER_FAILURE.toMinutes(),
                    LogText.of(why),
                    e);
            done(Optional.of(why), clock.instant().plus(AFTER_FAILURE).atZone(clock.getZone()));
        }
    }

    private synchronized void done(Optional<String> why, ZonedDateTime again) {
        failure = why;
        last = why.isPresent() ? last : Optional.of(clock.instant());
        next = again;
    }

    private synchronized ZonedDateTime next() {
        return next;
    }

    synchronized NightlyReport report() {
        String before = last.map(at -> "The last backup was made at " + at.truncatedTo(ChronoUnit.SECONDS) + ".")
                .orElse("No backup was made yet.");
        String after = " The next one is due at "
                + next.truncatedTo(ChronoUnit.SECONDS).toOffsetDateTime() + ".";
        return failure.map(why -> new NightlyReport(false, "The backup failed: " + why + " " + before + after, last))
                .orElseGet(() -> new NightlyReport(true, before + after, last));
    }
}
