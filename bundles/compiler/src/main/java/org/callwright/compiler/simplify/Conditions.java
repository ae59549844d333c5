package org.callwright.compiler.simplify;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callwright.action.Condition;
import org.callwright.action.Value;
import org.callwright.action.Variable;
import org.callwright.compiler.print.ValuePrinter;

/** How the conditions of two branches relate. */
final class Conditions {
    /** Joined conditions stay readable. */
    private static final int LONGEST = 1_000;

    /**
     * Asterisk evaluates an expression in 4,096 characters. So when a joined one reads at most this many values that
     * may be long, each of them has several hundred.
     */
    private static final int MOST_LONG_VALUES = 4;

    private Conditions() {}

    /** One condition that holds if at least one of two does; empty if it would be too long. */
    static Optional<Condition> either(Condition one, Condition other) {
        Condition either = Condition.any(
                Stream.concat(parts(one).stream(), parts(other).stream()).toList());
        return longValues(either) <= MOST_LONG_VALUES
                        && new ValuePrinter().condition(either).length() <= LONGEST
                ? Optional.of(either)
                : Optional.empty();
    }

    /** Whether two conditions never hold at the same time, which is known if they compare a value with other texts. */
    static boolean exclude(Condition one, Condition other) {
        return parts(one).stream().allMatch(each -> parts(other).stream().allMatch(part -> differ(each, part)));
    }

    private static boolean differ(Condition one, Condition other) {
        return one instanceof Condition.Is is
                && other instanceof Condition.Is against
                && is.value().equals(against.value())
                && !(is.value() instanceof Variable.Function) // such as RAND, which differs each time
                && !is.text().equals(against.text());
    }

    private static List<Condition> parts(Condition condition) {
        return condition instanceof Condition.Any any ? any.conditions() : List.of(condition);
    }

    private static long longValues(Condition condition) {
        return switch (condition) {
            case Condition.Is is -> longValues(is.value());
            case Condition.Matches matches -> longValues(matches.value());
            case Condition.Below below -> 0;
            case Condition.Not not -> longValues(not.condition());
            case Condition.All all ->
                all.conditions().stream().mapToLong(Conditions::longValues).sum();
            case Condition.Any any ->
                any.conditions().stream().mapToLong(Conditions::longValues).sum();
        };
    }

    /** Asterisk's own words, the clock and what Callwright stores are short. */
    private static long longValues(Value value) {
        return switch (value) {
            case Variable.Status status -> 0;
            case Variable.Clock clock -> 0;
            case Variable.DayBefore day -> 0;
            case Variable.ClockAt clock -> 0;
            case Variable.DayBeforeAt day -> 0;
            case Variable.Part part -> 0;
            case Variable.Kept kept -> 0;
            default -> 1;
        };
    }
}
