package org.callwright.actions.timeofday;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callwright.action.Condition;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.action.rows.BranchRow;
import org.callwright.action.rows.RowId;
import org.callwright.action.times.Week;

/**
 * A period of the day. One that ends at or before the time it begins continues after midnight, and belongs to the day
 * on which it began.
 *
 * <p>It is written by hand because it is compiled to conditions of the dialplan, so that calls follow it without the
 * container. Calendar libraries compute in the JVM, and Asterisk's own {@code GotoIfTime} knows neither years nor weeks
 * of the month or year.
 */
public record Rule(
        @Field(
                value = "Name",
                help = "Labels the rule's branch, which stays connected when the name changes.",
                max = 40)
        String name,

        @Field(value = "Days", initial = "MONDAY_TO_FRIDAY") Days days,

        @Field(
                value = "Of these",
                help = "Weeks are those of the calendar, of which the first one has the 4th of January.",
                initial = "EVERY")
        Weeks weeks,

        @Field(value = "From", initial = "09:00") LocalTime from,

        @Field(
                value = "Until",
                help =
                        "Up to this minute, without it. 00:00 is the end of the day; what is earlier than From is the next day.",
                initial = "17:00")
        LocalTime until,

        @Field(value = "First day", help = "Empty for any.") Optional<LocalDate> firstDay,

        @Field(value = "Last day", help = "Empty for any. For one day give it as first and last.")
        Optional<LocalDate> lastDay,

        RowId id)
        implements BranchRow {

    boolean endsBeforeItBegins() {
        return firstDay.isPresent() && lastDay.filter(firstDay.get()::isAfter).isPresent();
    }

    @Override
    public Exit exit() {
        return id.exit("rule", name);
    }

    /** Returns whether it continues after midnight. */
    boolean isOvernight() {
        return !from.isBefore(until) && !until.equals(LocalTime.MIDNIGHT);
    }

    /**
     * Returns conditions of which one holds when it applies: two, so that neither is too long for a line.
     *
     * @param fromYesterday whether the day before may have begun it; false where no rule applied that day
     */
    List<Condition> at(Now now, boolean fromYesterday) {
        List<Condition> begun = new ArrayList<>(List.of(now.before(from).negated()));
        if (from.isBefore(until)) {
            begun.add(now.before(until));
        }
        begun.addAll(on(now.today()));
        if (!isOvernight() || !fromYesterday) {
            return List.of(Condition.all(begun));
        }
        List<Condition> goesOn = new ArrayList<>(List.of(now.before(until)));
        goesOn.addAll(on(now.yesterday()));
        return List.of(Condition.all(begun), Condition.all(goesOn));
    }

    /** Tells of a moment what {@link #at(Now, boolean)} says of the moment of a call. */
    boolean appliesAt(LocalDateTime moment, boolean fromYesterday) {
        LocalDate today = moment.toLocalDate();
        LocalTime time = moment.toLocalTime();
        boolean begun = !time.isBefore(from) && (!from.isBefore(until) || time.isBefore(until));
        boolean goesOn = isOvernight() && fromYesterday && time.isBefore(until);
        return begun && isOn(today) || goesOn && isOn(today.minusDays(1));
    }

    private boolean isOn(LocalDate date) {
        return days.has(date.getDayOfWeek())
                && weeks.has(date)
                && firstDay.filter(date::isBefore).isEmpty()
                && lastDay.filter(date::isAfter).isEmpty();
    }

    /** Returns its hours in a week in which it applies. */
    Week week() {
        return days.all().reduce(Week.NONE, (week, day) -> week.with(day, minute(from), minute(until)), Week::and);
    }

    /** Returns whether it applies in every week. */
    boolean isUsual() {
        return weeks == Weeks.EVERY && firstDay.isEmpty() && lastDay.isEmpty();
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    private List<Condition> on(Now.Day day) {
        List<Condition> all = new ArrayList<>();
        if (days != Days.EVERY_DAY) {
            all.add(Condition.matches(day.weekday(), days.expression()));
        }
        if (weeks != Weeks.EVERY) {
            all.add(weeks.at(day));
        }
        firstDay.ifPresent(first -> all.add(day.before(first).negated()));
        lastDay.ifPresent(last -> all.add(day.before(last.plusDays(1))));
        return all;
    }
}
