package org.callwright.compiler.examples;

import java.util.List;
import java.util.Optional;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Condition;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Features;
import org.callwright.action.Field;
import org.callwright.action.Value;
import org.callwright.action.Variable;

/** Proves that the SPI carries state that outlives versions, a feature code with a PIN that switches it, and a lamp. */
@ActionType(id = "example-day-night", label = "Day/night switch")
public class DayNight implements Action<DayNight.Config> {
    static final Exit DAY = Exit.of("day", "Day");
    static final Exit NIGHT = Exit.of("night", "Night");

    public record Config(
            @Field(value = "Feature code", min = 2, max = 10)
            String code,

            @Field(value = "PIN", max = 10) Optional<String> pin) {}

    @Override
    public void compile(Config config, Dialplan dialplan) {
        Variable state = dialplan.kept("state");
        dialplan.leaveIf(Condition.is(state, "night"), NIGHT).leave(DAY);
    }

    @Override
    public void contribute(Config config, Features features) {
        Variable state = features.kept("state");
        Variable lamp = features.lamp("night");
        features.hint(config.code(), lamp);

        Dialplan code = features.code(config.code());
        code.run("Answer");
        config.pin().ifPresent(pin -> {
            Variable typed = code.variable("pin");
            code.run("Read", Value.nameOf(typed), "agent-pass", pin.length())
                    .goIf(Condition.is(typed, pin).negated(), "wrong");
        });
        code.goIf(Condition.is(state, "night"), "to-day")
                .set(state, "night")
                .set(lamp, "INUSE")
                .run("Playback", "beep")
                .end()
                .mark("to-day")
                .set(state, "day")
                .set(lamp, "NOT_INUSE")
                .run("Playback", "beep")
                .end();
        config.pin()
                .ifPresent(pin ->
                        code.mark("wrong").run("Playback", "vm-incorrect").end());
    }

    @Override
    public List<Exit> exits(Config config) {
        return List.of(DAY, NIGHT);
    }
}
