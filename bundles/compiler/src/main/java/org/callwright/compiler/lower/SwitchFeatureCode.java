package org.callwright.compiler.lower;

import java.util.List;
import java.util.Optional;
import org.callwright.action.Condition;
import org.callwright.action.Dialplan;
import org.callwright.action.Switch;
import org.callwright.action.Value;
import org.callwright.action.Variable;
import org.callwright.compiler.sandbox.ActionFailure;

/**
 * Writes the feature code of a switch: each call goes to the next position, and from the last to the first.
 *
 * @param kept holds the position
 * @param lamp shows the position
 */
record SwitchFeatureCode(Switch what, Variable kept, Variable lamp) {
    private static final int PIN_TRIES = 3;
    private static final int PIN_SECONDS = 10;
    private static final int LONGEST_PIN = 12;

    void write(Dialplan code, Optional<String> pin) {
        code.run("Answer");
        pin.ifPresent(digits -> ask(digits, code));
        List<Switch.Position> positions = what.positions();
        // An unknown value counts as the first position, so that one needs no line: calls fall through to its
        // successor.
        for (int at = 1; at < positions.size(); at++) {
            code.goIf(Condition.is(kept, positions.get(at).value()), label((at + 1) % positions.size()));
        }
        for (int at = 1; at <= positions.size(); at++) {
            int to = at % positions.size();
            Switch.Position position = positions.get(to);
            code.mark(label(to))
                    .set(kept, position.value())
                    .set(lamp, position.lit() ? "INUSE" : "NOT_INUSE")
                    .run("Playback", position.said())
                    .end();
        }
    }

    private static void ask(String pin, Dialplan code) {
        if (!pin.matches("[0-9]{1," + LONGEST_PIN + "}")) {
            throw new ActionFailure("a PIN has up to " + LONGEST_PIN + " digits and nothing else, so that it can be"
                    + " pressed on a phone");
        }
        Variable typed = code.variable("pin");
        Variable tries = code.variable("tries");
        code.set(tries, 0)
                .mark("switch-pin")
                .run("Read", Value.nameOf(typed), "agent-pass", LONGEST_PIN, "", 1, PIN_SECONDS)
                .goIf(Condition.is(typed, pin), "switch-open")
                .run("Playback", "vm-incorrect")
                .add(tries, 1)
                .goIf(Condition.below(tries, PIN_TRIES), "switch-pin")
                .run("Playback", "vm-goodbye")
                .end()
                .mark("switch-open");
    }

    private static String label(int position) {
        return "switch-to-" + (position + 1);
    }
}
