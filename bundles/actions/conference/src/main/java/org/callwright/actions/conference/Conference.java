package org.callwright.actions.conference;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Condition;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.action.Problems;
import org.callwright.action.Reference;
import org.callwright.action.Value;
import org.callwright.action.Variable;
import org.osgi.service.component.annotations.Component;

/**
 * Puts the caller into a conference room ({@code ConfBridge}). PIN and number of members are checked first, because
 * {@code ConfBridge} itself ends the call of a caller it rejects.
 */
@Component
@ActionType(
        id = "conference",
        label = "Conference",
        group = "Ring",
        icon = "group",
        keywords = {"room", "meeting", "bridge", "confbridge", "meetme"},
        summary = "Joins the conference *{room}*")
public class Conference implements Action<Conference.Config> {
    static final Exit LEFT = Exit.of("left", "After the conference").afterItsTime();
    static final Exit TIME_OVER =
            Exit.of("time-over", "If the time is over").orElse(LEFT).afterItsTime();
    static final Exit WRONG_PIN =
            Exit.of("wrong-pin", "If the PIN is wrong").orElse(LEFT).afterItsTime();
    static final Exit FULL = Exit.of("full", "If the room is full").orElse(LEFT);

    private static final int PIN_TRIES = 3;
    private static final Duration FOR_THE_PIN = Duration.ofSeconds(10);
    private static final int LONGEST_PIN = 12;

    public record Config(
            @Field("Room") Reference.Conference room,

            @Field(
                    value = "PIN",
                    help = "Digits that callers have to press; empty for none.",
                    secret = true,
                    max = LONGEST_PIN)
            Optional<String> pin,

            @Field(
                    value = "Most members",
                    help = "Whoever comes when so many are in the room goes another way; empty for no limit.",
                    min = 2,
                    max = 500)
            Optional<Integer> mostMembers,

            @Field(value = "Longest stay", help = "Empty for no limit.", min = 5, max = 86_400)
            Optional<Duration> longest,

            @Field(value = "Music for who is alone", initial = "true")
            boolean music,

            @Field(value = "Leave with #", initial = "true") boolean leaveByHash) {}

    @Override
    public void check(Config config, Problems problems) {
        if (!config.pin().orElse("1").matches("[0-9]+")) {
            problems.add("pin", "Callers press the PIN, so it has digits only.");
        }
    }

    @Override
    public void compile(Config config, Dialplan dialplan) {
        config.mostMembers().ifPresent(most -> turnAway(config.room(), most, dialplan.run("Answer")));
        config.pin().ifPresent(pin -> askForPin(pin, dialplan));
        // Setting the template first clears what an earlier conference of the same call left on the channel.
        dialplan.set(option("user", "template"), "default_user")
                .set(option("menu", "template"), "default_menu")
                .set(option("user", "music_on_hold_when_empty"), config.music() ? "yes" : "no");
        config.longest().ifPresent(longest -> dialplan.set(option("user", "timeout"), longest));
        if (config.leaveByHash()) {
            dialplan.set(option("menu", "#"), "leave_conference");
        }
        dialplan.run("ConfBridge", config.room());
        if (config.longest().isPresent()) {
            dialplan.leaveIf(Condition.is(Variable.status("CONFBRIDGE_RESULT"), "TIMEOUT"), TIME_OVER);
        }
        dialplan.leave(LEFT);
    }

    private static void turnAway(Reference.Conference room, int most, Dialplan dialplan) {
        Variable members = dialplan.variable("members");
        dialplan.set(members, Variable.function("CONFBRIDGE_INFO", "parties", room))
                .leaveIf(Condition.below(members, most).negated(), FULL);
    }

    private static void askForPin(String pin, Dialplan dialplan) {
        Variable tries = dialplan.variable("tries");
        Variable typed = dialplan.variable("typed");
        Condition right = Condition.is(typed, pin);
        Value wrong = Value.all(List.of(new Value.Text("conf-invalidpin"), new Value.Text("conf-getpin")));
        dialplan.set(tries, 0)
                .readDigits(typed, "conf-getpin", LONGEST_PIN, FOR_THE_PIN, right, "in")
                .mark("wrong")
                .add(tries, 1)
                .goIf(Condition.below(tries, PIN_TRIES), "ask")
                .run("Playback", "conf-invalidpin")
                .leave(WRONG_PIN)
                .mark("ask")
                .readDigits(typed, wrong, LONGEST_PIN, FOR_THE_PIN, right, "in")
                .go("wrong")
                .mark("in");
    }

    @Override
    public List<Exit> exits(Config config) {
        List<Exit> exits = new ArrayList<>(List.of(LEFT));
        config.longest().ifPresent(longest -> exits.add(TIME_OVER));
        config.pin().ifPresent(pin -> exits.add(WRONG_PIN));
        config.mostMembers().ifPresent(most -> exits.add(FULL));
        return exits;
    }

    private static Variable option(String profile, String name) {
        return Variable.function("CONFBRIDGE", profile, name);
    }
}
