package org.callwright.action;

/** Decides at call time. */
public sealed interface Condition {

    /** The value is this text, to the letter; safe whatever a caller made the value hold. */
    record Is(Value value, String text) implements Condition {}

    /** The value, a number of the step's own, is below a limit. */
    record Below(Variable number, long limit) implements Condition {}

    /** The opposite. */
    record Not(Condition condition) implements Condition {}

    static Condition is(Value value, String text) {
        return new Is(value, text);
    }

    static Condition below(Variable number, long limit) {
        return new Below(number, limit);
    }

    default Condition negated() {
        return new Not(this);
    }
}
