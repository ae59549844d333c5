package org.callwright.actions.daynightswitch;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Condition;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Features;
import org.callwright.action.Field;
import org.callwright.action.Problems;
import org.callwright.action.Switch;
import org.callwright.action.Value;
import org.callwright.action.Variable;
import org.callwright.action.rows.BranchRow;
import org.osgi.service.component.annotations.Component;

/**
 * Takes the branch of the state that was last set by hand. The first state applies until one is set, and when the state
 * that was set no longer exists.
 */
@Component
@ActionType(
        id = "day-night-switch",
        label = "Day/night switch",
        group = "Route",
        icon = "moon",
        keywords = {
            "day night",
            "night service",
            "night mode",
            "call flow control",
            "call flow toggle",
            "manual presence",
            "manual switch",
            "holiday switch",
            "after hours",
            "blf",
            "feature code"
        },
        summary = "Looks at *the switch*",
        aside = "Starts in the first[; switched by phone with {code}]",
        deed = "Switch",
        choice = true,
        shared = true)
public class DayNightSwitch implements Action<DayNightSwitch.Config> {
    private static final String STATE = "state";

    public record Config(
            @Field(
                    value = "States",
                    help = "It starts in the first one. The lamp is lit in all others.",
                    initial = "Day, Night",
                    min = 2,
                    max = 9)
            List<State> states,

            @Field(
                    value = "Code to switch by phone",
                    help = "For saved actions: each call of it goes on to the next state and says which."
                            + " Keys with a lamp on phones watch the same digits.",
                    max = 10)
            Optional<String> code,

            @Field(
                    value = "PIN",
                    help = "Digits to be pressed before the code switches; empty for none.",
                    secret = true,
                    max = 12)
            Optional<String> pin) {}

    @Override
    public void check(Config config, Problems problems) {
        List<State> states = config.states();
        for (int i = 0; i < states.size(); i++) {
            if (states.subList(0, i).stream().anyMatch(states.get(i)::isLike)) {
                problems.add("states[" + i + "].name", "Another state has this name. Give each its own.");
            }
        }
        if (!config.code().orElse("1").matches("[0-9*#]+")) {
            problems.add("code", "Phones dial a code, so it has nothing but digits, * and #.");
        }
        if (!config.pin().orElse("1").matches("[0-9]+")) {
            problems.add("pin", "A PIN is pressed on a phone, so it has digits only.");
        }
    }

    @Override
    public void compile(Config config, Dialplan dialplan) {
        Variable state = dialplan.kept(STATE);
        List<Exit> exits = exits(config);
        exits.stream().skip(1).forEach(exit -> dialplan.leaveIf(Condition.is(state, exit.id()), exit));
        dialplan.leave(exits.getFirst());
    }

    /**
     * States with the same id share a branch. {@link #check} rejects them, but a step that is still being filled in has
     * to be drawn too.
     */
    @Override
    public List<Exit> exits(Config config) {
        return BranchRow.exits(config.states());
    }

    @Override
    public void contribute(Config config, Features features) {
        List<State> states = config.states();
        List<Switch.Position> positions = IntStream.range(0, states.size())
                .mapToObj(at -> new Switch.Position(
                        states.get(at).exit().id(),
                        states.get(at).name(),
                        at > 0,
                        states.get(at).said().<Value>map(prompt -> prompt).orElse(said(at, states.size()))))
                .toList();
        features.byHand(new Switch(STATE, "State", positions), config.code(), config.pin());
    }

    /**
     * Returns the default announcement: activated or deactivated for two states, else "is set to" and the state's
     * number.
     */
    private static Value said(int at, int all) {
        return all == 2
                ? new Value.Text(at == 0 ? "de-activated" : "activated")
                : Value.all(List.of(new Value.Text("is-set-to"), new Value.Text("digits/" + (at + 1))));
    }
}
