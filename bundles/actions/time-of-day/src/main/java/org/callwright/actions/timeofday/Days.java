package org.callwright.actions.timeofday;

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

    /** Returns a regular expression for the day's number: 1 for Monday to 7 for Sunday. */
    String expression() {
        return "[" + first + "-" + last + "]";
    }
}
