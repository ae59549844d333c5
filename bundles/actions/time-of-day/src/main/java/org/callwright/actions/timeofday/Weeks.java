package org.callwright.actions.timeofday;

import org.callwright.action.Condition;

/** Which of the days that a rule names it means. */
public enum Weeks {
    EVERY(""),
    /** The first one of its kind in a month, such as the first Monday. */
    FIRST_OF_MONTH("(0[1-7])$"),
    SECOND_OF_MONTH("(0[89]|1[0-4])$"),
    THIRD_OF_MONTH("(1[5-9]|2[01])$"),
    FOURTH_OF_MONTH("(2[2-8])$"),
    LAST_OF_MONTH("(0[13578]|1[02])(2[5-9]|3[01])$|(0[469]|11)(2[4-9]|30)$|02(2[3-9])$"
            // The 22nd of February is among the last seven days of every year but a leap year.
            + "|([02468][1235679]|[13579][01345789])0222$"),
    EVEN_WEEKS("[02468]$"),
    ODD_WEEKS("[13579]$");

    private final String expression;

    Weeks(String expression) {
        this.expression = expression;
    }

    Condition at(Now.Day day) {
        return Condition.matches(isByWeek() ? day.week() : day.date(), expression);
    }

    /** Whether it goes by the week of the year, not by the date. */
    boolean isByWeek() {
        return this == EVEN_WEEKS || this == ODD_WEEKS;
    }

    /** A regular expression for the date as 20261224, or for the week. */
    String expression() {
        return expression;
    }
}
