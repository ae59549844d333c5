package org.callwright.store.internal.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callwright.store.StoreException;
import org.junit.jupiter.api.Test;

class NightlyBackupTest {
    private static final LocalTime TIME = LocalTime.of(2, 30);

    private final List<Instant> made = new ArrayList<>();
    private Instant now;
    private boolean fails;

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Berlin");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private NightlyBackup from(String start, String... last) {
        now = Instant.parse(start);
        return new NightlyBackup(
                TIME, clock, List.of(last).stream().map(Instant::parse).findFirst(), () -> {
                    if (fails) {
                        throw new StoreException("The host's disk is full.");
                    }
                    made.add(now);
                    return Path.of("backup.zip");
                });
    }

    private void until(NightlyBackup backup, String end) {
        for (Instant last = Instant.parse(end); now.isBefore(last); now = now.plusSeconds(60)) {
            backup.look();
        }
    }

    private List<String> made() {
        return made.stream().map(Instant::toString).toList();
    }

    @Test
    void oneIsMadeEachDayAtItsTimeInTheTimeZone() {
        until(from("2026-12-01T00:00:00Z"), "2026-12-03T12:00:00Z");
        assertThat(made()).containsExactly("2026-12-01T01:30:00Z", "2026-12-02T01:30:00Z", "2026-12-03T01:30:00Z");
    }

    /** On March 29th 2:30 is not; on October 25th it is twice. */
    @Test
    void oneIsMadeEachDayAlsoWhenClocksAreChanged() {
        until(from("2026-03-28T12:00:00Z"), "2026-03-30T12:00:00Z");
        assertThat(made()).containsExactly("2026-03-29T01:30:00Z", "2026-03-30T00:30:00Z");
        made.clear();
        until(from("2026-10-24T12:00:00Z"), "2026-10-26T12:00:00Z");
        assertThat(made()).containsExactly("2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z");
    }

    @Test
    void oneThatWasMissedIsMadeUp() {
        until(from("2026-12-01T08:00:00Z", "2026-11-30T01:30:00Z"), "2026-12-01T09:00:00Z");
        assertThat(made()).containsExactly("2026-12-01T08:00:00Z");
        made.clear();
        until(from("2026-12-01T08:00:00Z", "2026-12-01T01:30:00Z"), "2026-12-01T09:00:00Z");
        assertThat(made()).isEmpty();
    }

    @Test
    void aFailureIsToldAndTriedAgain() {
        NightlyBackup backup = from("2026-12-01T01:00:00Z");
        assertThat(backup.report().isWell()).isTrue();
        assertThat(backup.report().message())
                .isEqualTo("No backup was made yet. The next one is due at 2026-12-01T02:30+01:00.");
        fails = true;
        until(backup, "2026-12-01T01:31:00Z");
        assertThat(backup.report().isWell()).isFalse();
        assertThat(backup.report().message())
                .startsWith("The backup failed: The host's disk is full. No backup was made yet.");

        fails = false;
        until(backup, "2026-12-01T01:47:00Z");
        assertThat(made()).containsExactly("2026-12-01T01:45:00Z");
        assertThat(backup.report().isWell()).isTrue();
        assertThat(backup.report().last()).isEqualTo(Optional.of(Instant.parse("2026-12-01T01:45:00Z")));
        assertThat(backup.report().message())
                .isEqualTo("The last backup was made at 2026-12-01T01:45:00Z. The next one is due at"
                        + " 2026-12-02T02:30+01:00.");
    }
}
