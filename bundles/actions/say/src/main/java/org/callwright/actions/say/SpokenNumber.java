package org.callwright.actions.say;

import org.callwright.action.Condition;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Template;
import org.callwright.action.Value;
import org.callwright.action.Variable;

/**
 * Says a number that may be negative or have a fraction, which {@code SayNumber} cannot: "minus", the whole part, "dot", and
 * the digits behind it one by one.
 */
final class SpokenNumber {
    private SpokenNumber() {}

    /** @param sayable what numbers look like that can be said; others leave by {@link Say#FAILED} */
    static void say(Template value, String sayable, Dialplan dialplan) {
        Variable number = dialplan.variable("number");
        Variable whole = dialplan.variable("whole");
        dialplan.set(number, value)
                .goIf(Condition.matches(number, "^[0-9]{1,9}$"), "whole")
                .leaveIf(Condition.matches(number, sayable).negated(), Say.FAILED)
                .goIf(Condition.matches(number, "^-").negated(), "parts")
                .run("Playback", "digits/minus")
                .mark("parts")
                .goIf(Condition.matches(number, ","), "comma")
                .set(whole, takenFrom(number, "."))
                .go("taken")
                .mark("comma")
                .set(whole, takenFrom(number))
                .mark("taken")
                .run("SayNumber", whole)
                .leaveIf(Condition.is(number, ""), Exit.NEXT)
                .run("SayAlpha", ".")
                .run("SayDigits", number)
                .leave(Exit.NEXT)
                .mark("whole")
                .run("SayNumber", number)
                .leave(Exit.NEXT);
    }

    /** What stands before the separator, a comma by default; it is taken off the number. */
    private static Variable takenFrom(Variable number, Object... separator) {
        return separator.length == 0
                ? Variable.function("SHIFT", Value.nameOf(number))
                : Variable.function("SHIFT", Value.nameOf(number), separator[0]);
    }
}
