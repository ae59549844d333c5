package org.callwright.actions.timeofday;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callwright.action.Condition;

/** The holidays of a step, as conditions of which one holds on a holiday. */
record Holidays(List<Holiday> all) {
    /** Dates in one expression. So many keep a line of the dialplan well below what Asterisk reads. */
    private static final int DATES_IN_A_LINE = 40;

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Returns conditions of which one holds if it is a holiday at the moment of the call. */
    List<Condition> now(Now now) {
        return conditions(now, now.today(), all, true);
    }

    /** The same for the end of the day before the call. */
    List<Condition> lastNight(Now now) {
        return conditions(
                now,
                now.yesterday(),
                all.stream().filter(holiday -> holiday.end().isEmpty()).toList(),
                false);
    }

    private static List<Condition> conditions(Now now, Now.Day day, List<Holiday> holidays, boolean byHours) {
        List<String> dates = new ArrayList<>();
        List<Condition> others = new ArrayList<>();
        for (Holiday holiday : holidays) {
            List<String> own = dates(holiday).toList();
            boolean hours = byHours && !holiday.isAllDay();
            if (own.isEmpty() || hours) {
                (own.isEmpty() ? Stream.of(found(holiday, day)) : matches(day, own).stream())
                        .map(on -> hours ? Condition.all(inHours(holiday, now, on)) : on)
                        .forEach(others::add);
            } else {
                dates.addAll(own);
            }
        }
        return Stream.concat(matches(day, dates).stream(), others.stream()).toList();
    }

    private static List<Condition> matches(Now.Day day, List<String> dates) {
        List<String> each = dates.stream().distinct().toList();
        return IntStream.iterate(0, at -> at < each.size(), at -> at + DATES_IN_A_LINE)
                .mapToObj(at -> each.subList(at, Math.min(at + DATES_IN_A_LINE, each.size())))
                .map(some -> Condition.matches(day.date(), String.join("|", some)))
                .toList();
    }

    private static List<Condition> inHours(Holiday holiday, Now now, Condition onTheDay) {
        List<Condition> all = new ArrayList<>();
        holiday.from().ifPresent(from -> all.add(now.before(from).negated()));
        holiday.end().ifPresent(end -> all.add(now.before(end)));
        all.add(onTheDay);
        return all;
    }

    /** Regular expressions for its dates in the form 20261224; none if it is not told by its date alone. */
    private static Stream<String> dates(Holiday holiday) {
        return switch (holiday.kind()) {
            case DATE -> holiday.lastDay().isPresent() ? Stream.empty() : Stream.of(date(holiday));
            case EASTER -> Easter.all().map(sunday -> once(sunday.plusDays(holiday.days())));
            case WEEKDAY -> Stream.empty();
        };
    }

    private static String date(Holiday holiday) {
        LocalDate day = holiday.first();
        return holiday.everyYear() ? "%02d%02d$".formatted(day.getMonthValue(), day.getDayOfMonth()) : once(day);
    }

    private static String once(LocalDate day) {
        return "^" + day.format(DateTimeFormatter.BASIC_ISO_DATE) + "$";
    }

    private static Condition found(Holiday holiday, Now.Day day) {
        if (holiday.kind() == Holiday.Kind.WEEKDAY) {
            List<Condition> all = new ArrayList<>(List.of(
                    Condition.matches(day.weekday(), "[" + holiday.weekday().getValue() + "]"),
                    Condition.matches(
                            day.date(), "^....%02d".formatted(holiday.month().getValue()))));
            if (holiday.weeks() != Weeks.EVERY) {
                all.add(holiday.weeks().at(day));
            }
            return Condition.all(all);
        }
        if (!holiday.everyYear()) {
            return Condition.all(List.of(
                    day.before(holiday.first()).negated(),
                    day.before(holiday.last().plusDays(1))));
        }
        List<Condition> limits = List.of(
                Condition.below(day.inYear(), inYear(holiday.first())).negated(),
                Condition.below(day.inYear(), inYear(holiday.last()) + 1));
        return holiday.isOverNewYear() ? Condition.any(limits) : Condition.all(limits);
    }

    private static long inYear(LocalDate date) {
        return date.getMonthValue() * 100L + date.getDayOfMonth();
    }
}
