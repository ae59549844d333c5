package org.callwright.compiler.lower;

import java.time.Duration;
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
    private static final Duration FOR_THE_PIN = Duration.ofSeconds(10);
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
        Condition right = Condition.is(typed, pin);
        Value wrong = Value.all(List.of(new Value.Text("vm-incorrect"), new Value.Text("agent-pass")));
        code.set(tries, 0)
                .readDigits(typed, "agent-pass", LONGEST_PIN, FOR_THE_PIN, right, "switch-open")
                .mark("switch-wrong")
                .add(tries, 1)
                .goIf(Condition.below(tries, PIN_TRIES), "switch-pin")
                .run("Playback", Value.all(List.of(new Value.Text("vm-incorrect"), new Value.Text("vm-goodbye"))))
                .end()
                .mark("switch-pin")
                .readDigits(typed, wrong, LONGEST_PIN, FOR_THE_PIN, right, "switch-open")
                .go("switch-wrong")
                .mark("switch-open");
    }

    private static String label(int position) {
        return "switch-to-" + (position + 1);
    }
}
