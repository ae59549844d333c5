package org.callwright.actions.timeofday;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callwright.action.Condition;
import org.callwright.action.Exit;
import org.callwright.action.Field;

/**
 * A window of time. One that ends at or before the time it begins goes on after midnight, and belongs to the day on
 * which it began.
 */
public record Rule(
        @Field(value = "Name", help = "Rules of the same name share a branch.", max = 40)
        String name,

        @Field(value = "Days", initial = "MONDAY_TO_FRIDAY") Days days,

        @Field(value = "From", initial = "09:00") LocalTime from,

        @Field(
                value = "Until",
                help =
                        "Up to this minute, without it. 00:00 is the end of the day; what is earlier than From is the next day.",
                initial = "17:00")
        LocalTime until,

        @Field(value = "First day", help = "Empty for any.") Optional<LocalDate> firstDay,

        @Field(value = "Last day", help = "Empty for any. For one day give it as first and last.")
        Optional<LocalDate> lastDay) {

    Exit exit() {
        return Exit.named("rule", name);
    }

    Condition at(Now now) {
        if (from.isBefore(until)) {
            return part(now, 0, List.of(Now.between(now.time(), minute(from), minute(until))));
        }
        return Condition.any(List.of(
                part(now, 0, List.of(Condition.below(now.time(), minute(from)).negated())),
                part(now, 1, List.of(Condition.below(now.time(), minute(until))))));
    }

    /** @param later 1 for what goes on after midnight, so that the day before counts */
    private Condition part(Now now, int later, List<Condition> time) {
        List<Condition> all = new ArrayList<>(time);
        all.add(Condition.matches(now.weekday(), days.expression(later)));
        firstDay.ifPresent(day -> all.add(
                Condition.below(now.date(), Now.number(day.plusDays(later))).negated()));
        lastDay.ifPresent(day -> all.add(Condition.below(now.date(), Now.number(day.plusDays(later)) + 1)));
        return Condition.all(all);
    }

    private static long minute(LocalTime time) {
        return time.getHour() * 100L + time.getMinute();
    }
}
