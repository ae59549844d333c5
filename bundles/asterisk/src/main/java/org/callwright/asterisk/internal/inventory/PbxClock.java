package org.callwright.asterisk.internal.inventory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.callwright.pbx.ZoneReading;

/**
 * What time it is on the PBX's machine, and how it shows the time in a zone.
 *
 * <p>For a zone it compares how Asterisk and Java do that, once a month of the year to come and around each change of the
 * clocks within two years. Asterisk reads its machine's time zone files, and shows UTC for a zone that has none there.
 * What was found is kept for an hour.
 */
public final class PbxClock {
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration AS_FAST = Duration.ofMinutes(1);

    /** Asterisk tells whole seconds, and takes a moment to. */
    private static final Duration ALIKE = Duration.ofSeconds(2);

    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration AHEAD = Duration.ofDays(731);

    /** What {@code strftime} writes, read by Java. */
    private static final String FORMAT = "%Y%m%d%H%M";

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("uuuuMMddHHmm");

    private final UnaryOperator<String> evaluate;
    private final InstantSource clock;
    private final Map<ZoneId, Found> found = new HashMap<>();

    private Instant compared = Instant.EPOCH;
    private Duration ahead = Duration.ZERO;

    private record Found(Instant when, ZoneReading reading) {}

    /**
     * @param evaluate gives the value of a dialplan function or variable; null or empty if Asterisk does not have the function
     */
    public PbxClock(UnaryOperator<String> evaluate, InstantSource clock) {
        this.evaluate = evaluate;
        this.clock = clock;
    }

    /** As {@link org.callwright.pbx.PbxServer#now}. Asked once a minute. */
    public synchronized Instant now() {
        Instant here = clock.instant();
        if (Duration.between(compared, here).abs().compareTo(AS_FAST) > 0) {
            ahead = ahead();
            compared = here;
        }
        return here.plus(ahead);
    }

    private Duration ahead() {
        String there = evaluate.apply("EPOCH");
        if (there == null || !there.matches("[0-9]{1,12}")) {
            return Duration.ZERO; // nothing can be said
        }
        Duration difference = Duration.between(clock.instant(), Instant.ofEpochSecond(Long.parseLong(there)));
        return difference.abs().compareTo(ALIKE) <= 0 ? Duration.ZERO : difference;
    }

    /** As {@link org.callwright.pbx.PbxServer#reading}. */
    public synchronized ZoneReading reading(ZoneId zone) {
        Instant now = clock.instant();
        Found known = found.get(zone);
        if (known == null || known.when().plus(KEPT).isBefore(now)) {
            known = new Found(now, read(zone, now));
            found.put(zone, known);
        }
        return known.reading();
    }

    private ZoneReading read(ZoneId zone, Instant now) {
        SortedSet<Instant> moments = moments(zone.getRules(), now);
        List<Instant> wrong = new ArrayList<>();
        boolean utc = true;
        for (Instant moment : moments) {
            Optional<String> shown = shown(zone, moment);
            if (shown.isEmpty()) {
                return new ZoneReading.Right(); // nothing can be said
            }
            if (!shown.get().equals(CLOCK.format(moment.atZone(zone)))) {
                wrong.add(moment);
            }
            utc &= shown.get().equals(CLOCK.format(moment.atZone(ZoneOffset.UTC)));
        }
        if (wrong.isEmpty()) {
            return new ZoneReading.Right();
        }
        return utc ? new ZoneReading.Unknown() : new ZoneReading.Other(wrong.getFirst());
    }

    private static SortedSet<Instant> moments(ZoneRules rules, Instant now) {
        SortedSet<Instant> moments = new TreeSet<>();
        for (int month = 0; month < 12; month++) {
            moments.add(now.plus(MONTH.multipliedBy(month)));
        }
        ZoneOffsetTransition change = rules.nextTransition(now);
        while (change != null && change.getInstant().isBefore(now.plus(AHEAD))) {
            moments.add(change.getInstant().minusSeconds(60));
            moments.add(change.getInstant());
            change = rules.nextTransition(change.getInstant());
        }
        return moments;
    }

    private Optional<String> shown(ZoneId zone, Instant moment) {
        String function = "STRFTIME(" + moment.getEpochSecond() + "," + zone.getId() + "," + FORMAT + ")";
        return Optional.ofNullable(evaluate.apply(function)).filter(value -> !value.isEmpty());
    }
}
