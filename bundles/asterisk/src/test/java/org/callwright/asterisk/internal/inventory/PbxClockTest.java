package org.callwright.asterisk.internal.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callwright.pbx.ZoneReading;
import org.junit.jupiter.api.Test;

/** What is told of an Asterisk whose time zone data is not that of Java. */
class PbxClockTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Pattern QUESTION = Pattern.compile("STRFTIME\\((\\d+),([A-Za-z0-9_/+-]+),%Y%m%d%H%M\\)");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("uuuuMMddHHmm");

    private Instant now = Instant.parse("2026-11-29T12:00:00Z");
    private ZoneId onPbx = BERLIN;
    private int asked;
    private boolean loaded = true;
    private Duration ahead = Duration.ZERO;
    private final PbxClock clock = new PbxClock(this::shown, () -> now);

    @Test
    void aZoneIsRightThatIsReadAlike() {
        assertThat(clock.reading(BERLIN)).isEqualTo(new ZoneReading.Right());
        assertThat(asked)
                .as("months, and two moments at each change of the clocks")
                .isEqualTo(12 + 4 * 2);
    }

    @Test
    void aZoneIsUnknownWhereTheClockShowsUtc() {
        onPbx = ZoneId.of("UTC");

        assertThat(clock.reading(BERLIN)).isEqualTo(new ZoneReading.Unknown());
        assertThat(clock.reading(ZoneId.of("Africa/Abidjan")))
                .as("it is UTC there")
                .isEqualTo(new ZoneReading.Right());
        assertThat(clock.reading(ZoneId.of("Europe/London")))
                .as("it is UTC there in winter")
                .isEqualTo(new ZoneReading.Unknown());
    }

    @Test
    void aZoneWithOtherRulesIsToldFromTheFirstWrongMomentOn() {
        onPbx = ZoneId.of("Africa/Lagos"); // an hour east of Greenwich all year

        assertThat(clock.reading(BERLIN)).isEqualTo(new ZoneReading.Other(Instant.parse("2027-03-28T01:00:00Z")));
    }

    @Test
    void itIsAskedAgainAfterAnHour() {
        clock.reading(BERLIN);
        int before = asked;
        onPbx = ZoneId.of("UTC");
        now = now.plus(Duration.ofHours(1));
        assertThat(clock.reading(BERLIN)).isEqualTo(new ZoneReading.Right());
        assertThat(asked).isEqualTo(before);

        now = now.plusSeconds(1);
        assertThat(clock.reading(BERLIN)).isEqualTo(new ZoneReading.Unknown());
    }

    @Test
    void withoutTheFunctionNothingIsClaimed() {
        loaded = false;

        assertThat(clock.reading(BERLIN)).isEqualTo(new ZoneReading.Right());
    }

    @Test
    void itIsAsLateAsOnThePbx() {
        ahead = Duration.ofMinutes(-7);
        assertThat(clock.now()).isEqualTo(now.minus(Duration.ofMinutes(7)));

        now = now.plusSeconds(60);
        ahead = Duration.ofHours(1);
        assertThat(clock.now()).as("asked a minute ago").isEqualTo(now.minus(Duration.ofMinutes(7)));
        now = now.plusSeconds(1);
        assertThat(clock.now()).isEqualTo(now.plus(Duration.ofHours(1)));
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void itIsAskedAgainWhereTheClockHereWasSetBack() {
        ahead = Duration.ofHours(-3);
        clock.now();
        now = now.minus(Duration.ofHours(3));
        ahead = Duration.ZERO;
        assertThat(clock.now()).isEqualTo(now);
    }

    @Test
    void clocksThatTellTheSameSecondAreAlike() {
        now = now.plusMillis(900);
        ahead = Duration.ofSeconds(-1);
        assertThat(clock.now()).isEqualTo(now);
    }

    @Test
    void itIsAsLateAsHereWhereThePbxDoesNotTell() {
        ahead = Duration.ofHours(1);
        loaded = false;
        assertThat(clock.now()).isEqualTo(now);
    }

    private String shown(String function) {
        asked++;
        if (!loaded) {
            return "";
        }
        if (function.equals("EPOCH")) {
            return String.valueOf(now.plus(ahead).getEpochSecond());
        }
        Matcher question = QUESTION.matcher(function);
        assertThat(question.matches()).as(function).isTrue();
        return CLOCK.format(
                Instant.ofEpochSecond(Long.parseLong(question.group(1))).atZone(onPbx));
    }
}
