package org.callwright.actions.timeofday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.Optional;
import org.callwright.action.Field;

/** A day, or part of one, on which no rule applies. It comes once or every year. */
public record Holiday(
        @Field(value = "Name", max = 40) String name,

        @Field(value = "Falls on", initial = "DATE") Kind kind,

        @Field(value = "Day", when = "kind", is = "DATE", needed = true)
        Optional<LocalDate> day,

        @Field(value = "Last day", help = "Empty for one day.", when = "kind", is = "DATE")
        Optional<LocalDate> lastDay,

        @Field(value = "Every year", help = "Whatever the year of the day is.", when = "kind", is = "DATE")
        boolean everyYear,

        @Field(value = "Which", initial = "FIRST_OF_MONTH", when = "kind", is = "WEEKDAY")
        Weeks weeks,

        @Field(value = "Weekday", initial = "MONDAY", when = "kind", is = "WEEKDAY")
        DayOfWeek weekday,

        @Field(value = "Month", initial = "JANUARY", when = "kind", is = "WEEKDAY")
        Month month,

        @Field(
                value = "Days after Easter Sunday",
                help =
                        "-2 is Good Friday, 1 Easter Monday, 39 Ascension, 50 Whit Monday, 60 Corpus Christi. Counted up to the"
                                + " year 2064.",
                initial = "1",
                min = -70,
                max = 70,
                when = "kind",
                is = "EASTER")
        int days,

        @Field(value = "From", help = "Empty for all of the day. Before it the rules apply.")
        Optional<LocalTime> from,

        @Field(value = "Until", help = "Up to this minute, without it. Empty for the end of the day.")
        Optional<LocalTime> until) {

    /** How the day is found. */
    public enum Kind {
        /** By its date. */
        DATE,
        /** Such as the fourth Thursday of November. */
        WEEKDAY,
        /** By the western Easter of the year. */
        EASTER
    }

    boolean isAt(LocalDateTime moment) {
        LocalTime time = moment.toLocalTime();
        return isOn(moment.toLocalDate())
                && from.filter(time::isBefore).isEmpty()
                && end().filter(end -> !time.isBefore(end)).isEmpty();
    }

    boolean isOn(LocalDate date) {
        return switch (kind) {
            case DATE -> everyYear ? isOn(MonthDay.from(date)) : !date.isBefore(first()) && !date.isAfter(last());
            case WEEKDAY -> date.getMonth() == month && date.getDayOfWeek() == weekday && weeks.has(date);
            case EASTER ->
                Easter.isKnownIn(date.getYear())
                        && Easter.in(date.getYear()).plusDays(days).equals(date);
        };
    }

    private boolean isOn(MonthDay date) {
        boolean begun = !date.isBefore(MonthDay.from(first()));
        boolean notOver = !date.isAfter(MonthDay.from(last()));
        return isOverNewYear() ? begun || notOver : begun && notOver;
    }

    LocalDate first() {
        return day.orElseThrow();
    }

    LocalDate last() {
        return lastDay.orElse(first());
    }

    /** Returns whether it is a range of every year that goes on in January. */
    boolean isOverNewYear() {
        return MonthDay.from(last()).isBefore(MonthDay.from(first()));
    }

    /** Returns when it ends before the day does. */
    Optional<LocalTime> end() {
        return until.filter(time -> !time.equals(LocalTime.MIDNIGHT));
    }

    boolean isAllDay() {
        return from.isEmpty() && end().isEmpty();
    }

    boolean endsBeforeItBegins() {
        return kind == Kind.DATE && last().isBefore(first());
    }

    boolean isLongerThanAYear() {
        return kind == Kind.DATE && everyYear && !last().isBefore(first().plusYears(1));
    }

    boolean hasNoHours() {
        return from.isPresent()
                && end().filter(end -> !from.get().isBefore(end)).isPresent();
    }
}
