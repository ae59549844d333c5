package org.callwright.actions.dialoutside;

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
import org.callwright.action.Reference.Prompt;
import org.callwright.action.Reference.Route;
import org.callwright.action.Template;
import org.callwright.action.Value;
import org.callwright.action.Variable;
import org.callwright.action.numbers.PhoneNumbers;
import org.callwright.action.numbers.PhoneText;
import org.osgi.service.component.annotations.Component;

/**
 * Rings an outside number through one of the PBX's routes ({@code Dial}). Because the number may come from the caller,
 * only numbers with an allowed beginning are dialled, and only a limited number of calls at once.
 */
@Component
@ActionType(
        id = "dial-outside",
        label = "Dial outside",
        group = "Ring",
        icon = "globe",
        keywords = {"external", "mobile", "cell", "forward", "carrier", "trunk", "outbound", "carrier routing"},
        summary = "Calls *{number}*, {ringFor}",
        deed = "Call")
public class DialOutside implements Action<DialOutside.Config> {
    static final Exit NOT_ANSWERED = Exit.of("not-answered", "If not answered");
    static final Exit BUSY = Exit.of("busy", "If busy").orElse(NOT_ANSWERED);
    static final Exit NO_ANSWER =
            Exit.of("no-answer", "If nobody picks up").orElse(NOT_ANSWERED).afterItsTime();
    static final Exit UNAVAILABLE = Exit.of("unavailable", "If unavailable").orElse(NOT_ANSWERED);
    static final Exit NOT_ACCEPTED =
            Exit.of("not-accepted", "If not accepted").orElse(NOT_ANSWERED).afterItsTime();
    static final Exit NOT_ALLOWED = Exit.of("not-allowed", "If the number is not allowed");
    static final Exit UNREADABLE = Exit.of("unreadable", "If the number cannot be read")
            .orElse(NOT_ALLOWED)
            .laterThanItsFallback();
    static final Exit ALL_LINES_BUSY =
            Exit.of("all-lines-busy", "If all lines are busy").orElse(NOT_ANSWERED);

    private static final Variable STATUS = Variable.status("DIALSTATUS");
    /** Empty unless it rang: a call that is declined then was not answered. */
    private static final Variable RANG = Variable.status("RINGTIME_MS");
    /** Why the last call of {@code Dial} ended, as a number of ITU-T Q.850. */
    private static final Variable CAUSE = Variable.status("HANGUPCAUSE");
    /** That outgoing calls to this number are barred: emergency numbers by Callwright, others maybe by the line. */
    private static final String BARRED = "52";

    private static final String GROUP = "callwright_outside";

    private static final int SECONDS_FOR_THE_KEY = 10;

    public record Config(
            @Field(value = "Number", help = "In any notation.")
            Template.Phone number,

            @Field(value = "Way out", help = "One of those that whoever runs the PBX has allowed.")
            Route route,

            @Field(
                    value = "Allowed beginnings",
                    help =
                            "Only numbers that begin with one of these are dialled, such as 030 or +49, in whatever notation.",
                    min = 1,
                    max = 50)
            List<PhoneText> allowed,

            @Field(value = "Ring for", initial = "45", min = 1, max = 300)
            Duration ringFor,

            @Field(
                    value = "Calls at once",
                    help = "By this way out, from all steps of this kind together.",
                    initial = "10",
                    min = 1,
                    max = 1_000)
            int atOnce,

            @Field(
                    value = "Press 1 to accept",
                    help = "Who answers is connected after pressing 1; so a mailbox does not take the call.",
                    initial = "false")
            boolean accept,

            @Field(
                    value = "Played to who answers",
                    help = "It should ask for the key 1; without it there is a beep.",
                    when = "accept",
                    is = "true")
            Optional<Prompt> acceptPrompt) {

        boolean admits(PhoneText fixed, PhoneNumbers numbers) {
            return allowed.stream().anyMatch(beginning -> numbers.begins(fixed, beginning));
        }
    }

    @Override
    public void check(Config config, Problems problems) {
        boolean isRefused = config.number()
                .fixed()
                .filter(fixed -> !config.admits(fixed, problems.numbers()))
                .isPresent();
        if (isRefused) {
            problems.add("number", "No allowed beginning admits this number. Add one, or change the number.");
        }
    }

    @Override
    public void compile(Config config, Dialplan dialplan) {
        Variable number = dialplan.variable("number");
        Variable lines = dialplan.variable("lines");
        Variable counted = Variable.function("GROUP", GROUP);
        String route = config.route().id();

        // Counts the call before comparing: two simultaneous calls may both be rejected, but never exceed the limit.
        config.number()
                .fixed()
                .ifPresentOrElse(
                        fixed -> dialplan.set(number, dialplan.numbers().dialled(fixed)),
                        () -> readNumber(config, number, dialplan));
        dialplan.set(counted, route)
                .set(lines, Variable.function("GROUP_COUNT", route + "@" + GROUP))
                .goIf(Condition.below(lines, config.atOnce() + 1L), "free")
                .set(counted, "")
                .leave(ALL_LINES_BUSY)
                .mark("free");
        Value outside = new Value.Outside(number, config.route());
        if (config.accept()) {
            Value options = Value.options("").with('U', askForKey(config, dialplan));
            dialplan.run("Dial", outside, config.ringFor(), options);
        } else {
            dialplan.run("Dial", outside, config.ringFor());
        }
        dialplan.set(counted, "")
                .leaveIf(Condition.is(CAUSE, BARRED), NOT_ALLOWED)
                .leaveIf(Condition.is(STATUS, "BUSY"), BUSY)
                .leaveIf(Condition.is(STATUS, "NOANSWER"), NO_ANSWER)
                .leaveIf(
                        Condition.all(List.of(Condition.is(STATUS, "CHANUNAVAIL"), Condition.is(RANG, ""))),
                        UNAVAILABLE);
        if (config.accept()) {
            dialplan.leaveIf(Condition.is(STATUS, "ANSWER"), NOT_ACCEPTED);
        }
        dialplan.leave(NOT_ANSWERED);
    }

    /** A number of the call is known only then; what it may be was not checked before. */
    private static void readNumber(Config config, Variable number, Dialplan dialplan) {
        Dialplan.NumberRead read = dialplan.readNumber(config.number().template());
        List<String> beginnings =
                config.allowed().stream().map(dialplan.numbers()::dialling).toList();
        dialplan.leaveIf(Condition.any(List.of(read.isUnreadable(), read.isHidden())), UNREADABLE);
        read.isOnList(beginnings).forEach(part -> dialplan.goIf(part, "allowed"));
        dialplan.leave(NOT_ALLOWED).mark("allowed").set(number, read.dialled());
    }

    /**
     * Returns a routine that runs on the called channel and hangs it up unless 1 is pressed; the caller then goes on.
     */
    private static Value askForKey(Config config, Dialplan dialplan) {
        Dialplan.Routine routine = dialplan.routine("accept");
        Variable key = dialplan.variable("key");
        Value prompt = config.acceptPrompt().<Value>map(each -> each).orElse(new Value.Text("beep"));
        routine.body()
                .run("Read", Value.nameOf(key), prompt, 1, "", 1, SECONDS_FOR_THE_KEY)
                .goIf(Condition.is(key, "1"), "accepted")
                .set(Variable.setting("GOSUB_RESULT"), "CONTINUE")
                .mark("accepted")
                .end();
        return routine.value();
    }

    @Override
    public List<Exit> exits(Config config) {
        List<Exit> exits = new ArrayList<>(List.of(NOT_ANSWERED, BUSY, NO_ANSWER, UNAVAILABLE));
        if (config.accept()) {
            exits.add(NOT_ACCEPTED);
        }
        exits.addAll(List.of(NOT_ALLOWED, UNREADABLE, ALL_LINES_BUSY));
        return exits;
    }
}
