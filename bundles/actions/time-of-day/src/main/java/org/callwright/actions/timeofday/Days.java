package org.callwright.actions.timeofday;

import java.time.DayOfWeek;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Days of the week on which a rule applies. */
public enum Days {
    EVERY_DAY(1, 7),
    MONDAY_TO_FRIDAY(1, 5),
    MONDAY_TO_SATURDAY(1, 6),
    SATURDAY_AND_SUNDAY(6, 7),
    MONDAY(1, 1),
    TUESDAY(2, 2),
    WEDNESDAY(3, 3),
    THURSDAY(4, 4),
    FRIDAY(5, 5),
    SATURDAY(6, 6),
    SUNDAY(7, 7);

    private final int first;
    private final int last;

    Days(int first, int last) {
        this.first = first;
        this.last = last;
    }

    /** Returns whether all days of another one are among these. */
    boolean covers(Days other) {
        return first <= other.first && other.last <= last;
    }

    /** Returns the days themselves. */
    Stream<DayOfWeek> all() {
        return IntStream.rangeClosed(first, last).mapToObj(DayOfWeek::of);
    }

    boolean has(DayOfWeek day) {
        return first <= day.getValue() && day.getValue() <= last;
    }

    /** Returns a regular expression for the day's number: 1 for Monday to 7 for Sunday. */
    String expression() {
        return "[" + first + "-" + last + "]";
    }
}
