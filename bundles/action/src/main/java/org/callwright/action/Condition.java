package org.callwright.action;

import java.util.List;
import java.util.regex.Pattern;
import org.osgi.annotation.versioning.ProviderType;

/** Decides at call time. More kinds may come, so a {@code switch} needs a default. */
@ProviderType
public sealed interface Condition {

    /** The value is this text, to the letter; safe whatever a caller made the value hold. */
    record Is(Value value, String text) implements Condition {}

    /** The value is below a limit. Of the value only the digits count; a value without any counts as 0. */
    record Below(Variable number, long limit) implements Condition {}

    /**
     * Some part of the value matches a regular expression (POSIX extended, as {@code REGEX} takes it); anchor it with
     * {@code ^} and {@code $} for the whole. A bracket that stands for itself has a backslash before it, not brackets
     * around it. The expression must have no double quotes.
     */
    record Matches(Value value, String regex) implements Condition {
        private static final Pattern SPECIAL = Pattern.compile("[\\\\^$.|?*+(){}\\[\\]]");

        /** A part of an expression that stands for exactly this text. */
        public static String literally(String text) {
            return SPECIAL.matcher(text).replaceAll("\\\\$0");
        }
    }

    /** All of these. */
    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }
    }

    /** At least one of these. */
    record Any(List<Condition> conditions) implements Condition {
        public Any {
            conditions = List.copyOf(conditions);
        }
    }

    /** The opposite. */
    record Not(Condition condition) implements Condition {}

    /** The value is this text. */
    static Condition is(Value value, String text) {
        return new Is(value, text);
    }

    /** The number is below the limit. */
    static Condition below(Variable number, long limit) {
        return new Below(number, limit);
    }

    /** Some part of the value matches; see {@link Matches}. */
    static Condition matches(Value value, String regex) {
        return new Matches(value, regex);
    }

    /** All of them; at least one. */
    static Condition all(List<Condition> conditions) {
        return new All(conditions);
    }

    /** At least one of them. */
    static Condition any(List<Condition> conditions) {
        return new Any(conditions);
    }

    /** The opposite of this. */
    default Condition negated() {
        return new Not(this);
    }
}
