package org.callwright.action;

import java.util.List;
import java.util.regex.Pattern;
import org.osgi.annotation.versioning.ProviderType;

/** A condition that is evaluated during the call. More kinds may be added, so a {@code switch} needs a default. */
@ProviderType
public sealed interface Condition {

    /** The value equals this text exactly. Safe for values that callers can influence. */
    record Is(Value value, String text) implements Condition {}

    /** The value is below a limit. Only its digits are used; a value without digits is 0. */
    record Below(Variable number, long limit) implements Condition {}

    /**
     * A part of the value matches a regular expression (POSIX extended, as for {@code REGEX}). Anchor it with {@code ^}
     * and {@code $} to match the whole value. Escape brackets with a backslash, not by brackets around them. The
     * expression must not have double quotes, and not be empty: Asterisk warns of an empty one in each call.
     */
    record Matches(Value value, String regex) implements Condition {
        private static final Pattern SPECIAL = Pattern.compile("[\\\\^$.|?*+(){}\\[\\]]");

        /** @throws IllegalArgumentException for an empty expression */
        public Matches {
            if (regex.isEmpty()) {
                throw new IllegalArgumentException(
                        "The expression that a value has to match is empty. Leave the condition out, or ask for something.");
            }
        }

        /** An expression that matches exactly this text. */
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

    /** The value equals this text. */
    static Condition is(Value value, String text) {
        return new Is(value, text);
    }

    /** The number is below the limit. */
    static Condition below(Variable number, long limit) {
        return new Below(number, limit);
    }

    /** A part of the value matches; see {@link Matches}. */
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
