package org.callwright.actions.conference;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Condition;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.action.Reference;
import org.callwright.action.Variable;
import org.osgi.service.component.annotations.Component;

/** Puts the caller into a conference room ({@code ConfBridge}); the branches are those of {@code CONFBRIDGE_RESULT}. */
@Component
@ActionType(
        id = "conference",
        label = "Conference",
        group = "Ring",
        icon = "group",
        keywords = {"room", "meeting", "bridge", "confbridge", "meetme"},
        summary = "Joins the conference {room}")
public class Conference implements Action<Conference.Config> {
    static final Exit LEFT = Exit.of("left", "After the conference").afterItsTime();
    static final Exit KICKED = Exit.of("kicked", "If thrown out").orElse(LEFT).afterItsTime();
    static final Exit TIME_OVER =
            Exit.of("time-over", "If the time is over").orElse(LEFT).afterItsTime();
    static final Exit FAILED = Exit.of("failed", "If the caller cannot join").orElse(LEFT);

    private static final Variable RESULT = Variable.status("CONFBRIDGE_RESULT");

    public record Config(
            @Field("Room") Reference.Conference room,

            @Field(value = "PIN", help = "Digits that callers have to press; empty for none.", secret = true, max = 12)
            Optional<String> pin,

            @Field(
                    value = "Most members",
                    help = "Counts for whoever comes first; empty for no limit.",
                    min = 2,
                    max = 500)
            Optional<Integer> mostMembers,

            @Field(value = "Longest stay", help = "Empty for no limit.", min = 5, max = 86_400)
            Optional<Duration> longest,

            @Field(value = "Music for who is alone", initial = "true")
            boolean music,

            @Field(value = "Leave with #", initial = "true") boolean leaveByHash) {}

    @Override
    public void compile(Config config, Dialplan dialplan) {
        // Naming the template first drops what another conference of the same call has left on the channel.
        dialplan.run("Answer")
                .set(option("bridge", "template"), "default_bridge")
                .set(option("user", "template"), "default_user")
                .set(option("menu", "template"), "default_menu")
                .set(option("user", "music_on_hold_when_empty"), config.music() ? "yes" : "no");
        config.pin().ifPresent(pin -> dialplan.set(option("user", "pin"), digits(pin)));
        config.mostMembers().ifPresent(most -> dialplan.set(option("bridge", "max_members"), most));
        config.longest().ifPresent(longest -> dialplan.set(option("user", "timeout"), longest));
        if (config.leaveByHash()) {
            dialplan.set(option("menu", "#"), "leave_conference");
        }
        dialplan.run("ConfBridge", config.room())
                .leaveIf(Condition.is(RESULT, "KICKED"), KICKED)
                .leaveIf(Condition.is(RESULT, "TIMEOUT"), TIME_OVER)
                .leaveIf(Condition.is(RESULT, "FAILED"), FAILED)
                .leave(LEFT);
    }

    @Override
    public List<Exit> exits(Config config) {
        return List.of(LEFT, KICKED, TIME_OVER, FAILED);
    }

    private static Variable option(String profile, String name) {
        return Variable.function("CONFBRIDGE", profile, name);
    }

    private static String digits(String pin) {
        if (!pin.matches("[0-9]+")) {
            throw new IllegalArgumentException("a PIN has digits only, so that callers can press it");
        }
        return pin;
    }
}
