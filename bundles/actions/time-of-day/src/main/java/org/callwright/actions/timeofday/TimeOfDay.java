package org.callwright.actions.timeofday;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Condition;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Features;
import org.callwright.action.Field;
import org.callwright.action.Variable;
import org.osgi.service.component.annotations.Component;

/**
 * Goes by the clock and the calendar: holidays first, then the first rule that applies. What is decided by hand, in the
 * form or by phone with a feature code of a saved action, comes before both.
 */
@Component
@ActionType(
        id = "time-of-day",
        label = "Time of day",
        group = "Route",
        icon = "clock",
        keywords = {
            "time condition",
            "schedule",
            "opening hours",
            "business hours",
            "temporal route",
            "holiday",
            "night"
        },
        summary = "By the clock: {rules}[, not on {holidays}]",
        shared = true)
public class TimeOfDay implements Action<TimeOfDay.Config> {
    static final Exit HOLIDAY = Exit.of("holiday", "On a holiday").toBeChosen();
    static final Exit OTHERWISE = Exit.of("otherwise", "Otherwise").toBeChosen();

    private static final String FORCED = "forced";
    private static final String OPEN = "open";
    private static final String CLOSED = "closed";

    /** What decides. */
    public enum Mode {
        BY_THE_CLOCK,
        /** As if the first rule applied. */
        ALWAYS_OPEN,
        /** As if no rule applied. */
        ALWAYS_CLOSED
    }

    public record Config(
            @Field(value = "Rules", help = "The first one that applies counts.", min = 1, max = 20)
            List<Rule> rules,

            @Field(value = "Holidays", help = "On these days no rule applies.", max = 60)
            List<Holiday> holidays,

            @Field(value = "Time zone", initial = "Europe/Berlin")
            ZoneId zone,

            @Field(
                    value = "Decided",
                    help = "Always open goes by the first rule's branch, always closed by Otherwise.",
                    initial = "BY_THE_CLOCK")
            Mode mode,

            @Field(
                    value = "Code to switch by phone",
                    help = "For saved actions: dialled again and again it is always open, always closed, by the clock.",
                    max = 10,
                    when = "mode",
                    is = "BY_THE_CLOCK")
            Optional<String> code) {}

    @Override
    public void compile(Config config, Dialplan dialplan) {
        Exit open = config.rules().getFirst().exit();
        switch (config.mode()) {
            case ALWAYS_OPEN -> dialplan.leave(open);
            case ALWAYS_CLOSED -> dialplan.leave(OTHERWISE);
            case BY_THE_CLOCK -> {
                Variable forced = dialplan.kept(FORCED);
                dialplan.leaveIf(Condition.is(forced, OPEN), open).leaveIf(Condition.is(forced, CLOSED), OTHERWISE);
                byTheClock(config, dialplan);
            }
        }
    }

    private static void byTheClock(Config config, Dialplan dialplan) {
        Now now = Now.read(config.zone(), dialplan);
        config.holidays().forEach(holiday -> dialplan.leaveIf(holiday.at(now), HOLIDAY));
        config.rules().forEach(rule -> dialplan.leaveIf(rule.at(now), rule.exit()));
        dialplan.leave(OTHERWISE);
    }

    @Override
    public List<Exit> exits(Config config) {
        List<Exit> exits = new ArrayList<>(
                config.rules().stream().map(Rule::exit).distinct().toList());
        if (!config.holidays().isEmpty()) {
            exits.add(HOLIDAY);
        }
        exits.add(OTHERWISE);
        return exits;
    }

    @Override
    public void contribute(Config config, Features features) {
        config.code().ifPresent(digits -> {
            Variable forced = features.kept(FORCED);
            features.code(digits)
                    .run("Answer")
                    .goIf(Condition.is(forced, OPEN), "close")
                    .goIf(Condition.is(forced, CLOSED), "release")
                    .set(forced, OPEN)
                    .run("Playback", "enabled")
                    .end()
                    .mark("close")
                    .set(forced, CLOSED)
                    .run("Playback", "disabled")
                    .end()
                    .mark("release")
                    .set(forced, "")
                    .run("Playback", "auth-thankyou")
                    .end();
        });
    }
}
