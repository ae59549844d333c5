package org.callwright.action.times;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

/**
 * Hours of a week, which the drawing shows as a small picture: each day a column from midnight to midnight.
 *
 * @param spans in order from Monday on, whatever order they were given in; those of a day that overlapped or touched are
 *     one, so there are 720 of a day at most
 */
public record Week(List<Span> spans) {
    private static final int DAY = 24 * 60;
    private static final int ALL = 7 * DAY;

    /** No hours at all. */
    public static final Week NONE = new Week(List.of());

    public Week {
        spans = ordered(minutes(spans));
    }

    /**
     * Hours of one day.
     *
     * @param from the minute of the day they begin at, from 0
     * @param until the minute of the day before which they end, up to 1,440
     * @throws IllegalArgumentException if they are none of a day
     * @throws NullPointerException without a day
     */
    public record Span(DayOfWeek day, int from, int until) {
        public Span {
            Objects.requireNonNull(day, "Hours are of a day");
            if (from < 0 || from >= until || until > DAY) {
                throw new IllegalArgumentException("From minute " + from + " to " + until + " is no part of a day");
            }
        }
    }

    /**
     * The same with other hours, which may go on past midnight: until a minute at or before the one they begin at.
     *
     * @param from the minute of the day they begin at, from 0 up to 1,439
     * @param until the minute before which they end, up to 1,440
     * @throws IllegalArgumentException if these are no minutes of a day
     * @throws NullPointerException without a day
     */
    public Week with(DayOfWeek day, int from, int until) {
        Objects.requireNonNull(day, "Hours begin on a day");
        if (from < 0 || from >= DAY || until < 0 || until > DAY) {
            throw new IllegalArgumentException("There are no hours from minute " + from + " to " + until);
        }
        BitSet minutes = minutes(spans);
        int begin = (day.getValue() - 1) * DAY + from;
        int length = until > from ? until - from : until - from + DAY;
        for (int at = begin; at < begin + length; at++) {
            minutes.set(at % ALL);
        }
        return new Week(ordered(minutes));
    }

    /** The same with all hours of another one. */
    public Week and(Week other) {
        BitSet minutes = minutes(spans);
        minutes.or(minutes(other.spans));
        return new Week(ordered(minutes));
    }

    /** All other hours. */
    public Week rest() {
        BitSet minutes = minutes(spans);
        minutes.flip(0, ALL);
        return new Week(ordered(minutes));
    }

    private static BitSet minutes(List<Span> spans) {
        var minutes = new BitSet(ALL);
        spans.forEach(span -> {
            int midnight = (span.day().getValue() - 1) * DAY;
            minutes.set(midnight + span.from(), midnight + span.until());
        });
        return minutes;
    }

    private static List<Span> ordered(BitSet minutes) {
        List<Span> spans = new ArrayList<>();
        int from = minutes.nextSetBit(0);
        while (from >= 0 && from < ALL) {
            int midnight = from / DAY * DAY;
            int until = Math.min(minutes.nextClearBit(from), midnight + DAY);
            spans.add(new Span(DayOfWeek.of(from / DAY + 1), from - midnight, until - midnight));
            from = minutes.nextSetBit(until);
        }
        return List.copyOf(spans);
    }
}
