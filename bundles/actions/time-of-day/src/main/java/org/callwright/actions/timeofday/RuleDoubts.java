package org.callwright.actions.timeofday;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.callwright.action.Problems;

/**
 * What of the rules is probably not meant.
 *
 * @param today where the rules apply
 * @param problems receives it
 */
record RuleDoubts(LocalDate today, Problems problems) {
    private static final int DAY = 24 * 60;
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    void find(List<Rule> rules) {
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            String row = "rules[" + i + "]";
            if (rule.until().equals(LAST_MINUTE)) {
                problems.warn(
                        row + ".until", "The minute of 23:59 does not belong to it. The end of the day is 00:00.");
            }
            if (rule.endsBeforeItBegins()) {
                continue; // refused already
            }
            if (isPast(rule)) {
                problems.warn(row + ".lastDay", "The last day is past, so the rule does not apply any more.");
            } else if (rules.subList(0, i).stream().anyMatch(earlier -> covers(earlier, rule))) {
                problems.warn(row + ".name", "An earlier rule applies whenever this one does, so no call takes it.");
            }
        }
    }

    /** Whether also the night after the last day is over. */
    private boolean isPast(Rule rule) {
        return rule.lastDay()
                .filter(last -> last.plusDays(rule.isOvernight() ? 1 : 0).isBefore(today))
                .isPresent();
    }

    /** Whether a rule applies on all days of another one, and then from its beginning to its end. */
    private static boolean covers(Rule wide, Rule narrow) {
        boolean inTime = minute(wide.from()) <= minute(narrow.from()) && end(narrow) <= end(wide);
        boolean everyDay = wide.days() == Days.EVERY_DAY
                && wide.weeks() == Weeks.EVERY
                && wide.firstDay().isEmpty()
                && wide.lastDay().isEmpty();
        boolean always = everyDay && end(wide) - minute(wide.from()) == DAY;
        return always
                || inTime
                        && wide.days().covers(narrow.days())
                        && (wide.weeks() == Weeks.EVERY || wide.weeks() == narrow.weeks())
                        && wide.firstDay()
                                .map(first -> narrow.firstDay()
                                        .filter(it -> !it.isBefore(first))
                                        .isPresent())
                                .orElse(true)
                        && wide.lastDay()
                                .map(last -> narrow.lastDay()
                                        .filter(it -> !it.isAfter(last))
                                        .isPresent())
                                .orElse(true);
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    /** The minute at which it ends, counted from the midnight before it begins. */
    private static int end(Rule rule) {
        return minute(rule.until()) + (rule.from().isBefore(rule.until()) ? 0 : DAY);
    }
}
