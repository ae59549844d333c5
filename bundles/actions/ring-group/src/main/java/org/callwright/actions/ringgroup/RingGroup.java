package org.callwright.actions.ringgroup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Condition;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.action.Problems;
import org.callwright.action.Reference.MusicClass;
import org.callwright.action.Reference.Prompt;
import org.callwright.action.Value;
import org.callwright.action.Variable;
import org.callwright.model.config.ConfigValue;
import org.osgi.service.component.annotations.Component;

/**
 * Rings several phones, all at once or one after another ({@code Dial}). When one answers, the call ends with that
 * conversation. The branches for busy and unreachable members are taken only if no member rang at all: one who rang and
 * declined did not answer. Members through an extension of the PBX answer by a key, since it may be a machine that answers.
 */
@Component
@ActionType(
        id = "ring-group",
        label = "Ring group",
        group = "Ring",
        icon = "group",
        keywords = {"hunt group", "ring all", "simultaneous", "sequential", "round robin", "team"},
        summary = "Rings *{members}*, {strategy|ALL_AT_ONCE=all at once|IN_ORDER=in order"
                + "|RANDOM_START=in order, beginning with any|ROUND_ROBIN=in turn}[, {rounds|1=|=# rounds}]",
        deed = "Ring",
        shared = true,
        schema = 2)
public class RingGroup implements Action<RingGroup.Config> {
    static final Exit NOT_ANSWERED = Exit.of("not-answered", "If not answered");
    static final Exit BUSY = Exit.of("busy", "If all are busy").orElse(NOT_ANSWERED);
    static final Exit UNAVAILABLE =
            Exit.of("unavailable", "If none can be reached").orElse(NOT_ANSWERED);

    private static final Variable STATUS = Variable.status("DIALSTATUS");
    /** Empty unless a phone rang, even if it then declined. */
    private static final Variable RANG = Variable.status("RINGTIME_MS");

    /** Matches what {@link #note} wrote if no phone rang. */
    private static final String NOBODY_RANG = "^(&|BUSY|CHANUNAVAIL)*$";

    /** The order in which members ring. */
    public enum Strategy {
        ALL_AT_ONCE,
        IN_ORDER,
        /** In order, starting with a random member. */
        RANDOM_START,
        /** In order, starting with the member after the one that the previous call started with. */
        ROUND_ROBIN
    }

    /** What callers hear while members ring. */
    public enum Hears {
        RINGING,
        MUSIC
    }

    public record Config(
            @Field(value = "Ring", initial = "ALL_AT_ONCE") Strategy strategy,

            @Field(value = "Members", min = 1, max = 60) List<Member> members,

            @Field(
                    value = "Rounds",
                    help = "How often the group rings before the call goes on.",
                    initial = "1",
                    min = 1,
                    max = 9)
            int rounds,

            @Field(value = "Callers hear", initial = "RINGING")
            Hears hears,

            @Field(value = "Music", when = "hears", is = "MUSIC")
            Optional<MusicClass> music,

            @Field(
                    value = "Skip who is on the phone",
                    help = "Otherwise a second call knocks where the phone allows it.",
                    initial = "true")
            boolean skipBusy,

            @Field(
                    value = "Press 1 to accept",
                    help =
                            "Who answers through an extension is connected after pressing 1; so a mailbox of the PBX does not"
                                    + " take the group's call.",
                    initial = "true")
            boolean accept,

            @Field(
                    value = "Played to who answers",
                    help = "It should ask for the key 1; without it there is a beep.",
                    when = "accept",
                    is = "true")
            Optional<Prompt> acceptPrompt) {

        boolean asksForKey(Member member) {
            return accept && member.extension().isPresent();
        }
    }

    /** Through an extension, the PBX may answer by itself, which ends the group's call for everybody else. */
    @Override
    public void check(Config config, Problems problems) {
        List<Member> members = config.members();
        if (config.accept() || members.size() == 1) {
            return;
        }
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).extension().isPresent()) {
                problems.warn(
                        "members[" + i + "].extension",
                        "A mailbox can answer here and take the group's call. Ask for the key 1, or ring the phone.");
            }
        }
    }

    @Override
    public void compile(Config config, Dialplan dialplan) {
        int everybody = config.members().size();
        if (config.rounds() > 1 || (everybody > 1 && config.strategy() != Strategy.ALL_AT_ONCE)) {
            dialAgain(config, dialplan);
            return;
        }
        if (everybody == 1 && skipsBusy(config, 0)) {
            dialplan.leaveIf(config.members().getFirst().isBusy(), BUSY);
        }
        dial(config, 0, everybody, dialplan);
        dialplan.leaveIf(withoutRinging("BUSY"), BUSY)
                .leaveIf(withoutRinging("CHANUNAVAIL"), UNAVAILABLE)
                .leave(NOT_ANSWERED);
    }

    private static Condition withoutRinging(String status) {
        return Condition.all(List.of(Condition.is(STATUS, status), Condition.is(RANG, "")));
    }

    /** Dials more than once, and notes how each time ended. */
    private static void dialAgain(Config config, Dialplan dialplan) {
        int everybody = config.members().size();
        Variable dialled = dialplan.variable("dialled");
        Variable ended = dialplan.variable("ended");
        int times = config.rounds();
        dialplan.set(ended, "");
        if (everybody > 1
                && (config.strategy() == Strategy.RANDOM_START || config.strategy() == Strategy.ROUND_ROBIN)) {
            dialplan.set(dialled, 0);
            dialInTurn(config, ended, dialplan);
            times *= everybody;
        } else {
            if (times > 1) {
                dialplan.set(dialled, 0).mark("again");
            }
            if (everybody > 1 && config.strategy() == Strategy.ALL_AT_ONCE) {
                dial(config, 0, everybody, dialplan);
                note(Value.all(List.of(STATUS, RANG)), ended, dialplan);
            } else {
                IntStream.range(0, everybody).forEach(i -> dialAlone(config, i, ended, dialplan));
            }
        }
        if (times > 1) {
            dialplan.add(dialled, 1).goIf(Condition.below(dialled, times), "again");
        }
        dialplan.leaveIf(Condition.matches(ended, NOBODY_RANG).negated(), NOT_ANSWERED)
                .leaveIf(Condition.matches(ended, "BUSY"), BUSY)
                .leave(UNAVAILABLE);
    }

    private static void dialInTurn(Config config, Variable ended, Dialplan dialplan) {
        Variable at = dialplan.variable("at");
        int last = config.members().size() - 1;
        if (config.strategy() == Strategy.RANDOM_START) {
            dialplan.set(at, Variable.function("RAND", 0, last));
        } else {
            takeTurn(at, last, dialplan);
        }
        dialplan.mark("again");
        for (int i = 0; i < last; i++) {
            dialplan.goIf(Condition.below(at, i + 1L), "member" + i);
        }
        for (int i = last; i >= 0; i--) {
            dialplan.mark("member" + i).set(at, i == last ? 0 : i + 1);
            dialAlone(config, i, ended, dialplan);
            dialplan.go("dialled");
        }
        dialplan.mark("dialled");
    }

    /** Dials one member, which needs no channel of its own to look whether the phone is busy. */
    private static void dialAlone(Config config, int i, Variable ended, Dialplan dialplan) {
        boolean skips = skipsBusy(config, i);
        if (skips) {
            dialplan.goIf(config.members().get(i).isBusy(), "busy" + i);
        }
        dial(config, i, i + 1, dialplan);
        note(Value.all(List.of(STATUS, RANG)), ended, dialplan);
        if (skips) {
            dialplan.go("tried" + i).mark("busy" + i);
            note(new Value.Text("BUSY"), ended, dialplan);
            dialplan.mark("tried" + i);
        }
    }

    /** Whether a member who rings alone is looked up before. One who rings later is looked up then. */
    private static boolean skipsBusy(Config config, int i) {
        return config.skipBusy() && config.members().get(i).delay().isZero();
    }

    private static void note(Value status, Variable ended, Dialplan dialplan) {
        dialplan.set(ended, Value.all(List.of(ended, status)));
    }

    /** Stores whose turn is next. Simultaneous calls may start with the same member, which does no harm. */
    private static void takeTurn(Variable at, int last, Dialplan dialplan) {
        Variable next = dialplan.kept("next");
        dialplan.set(at, next)
                .add(next, 1)
                .goIf(Condition.below(next, last + 1L), "again")
                .set(next, 0);
    }

    private static void dial(Config config, int from, int to, Dialplan dialplan) {
        Duration longest = config.members().subList(from, to).stream()
                .map(member ->
                        config.asksForKey(member) ? member.until().plus(MemberChannel.TO_ACCEPT) : member.until())
                .max(Duration::compareTo)
                .orElseThrow();
        List<Value> targets = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Member member = config.members().get(i);
            boolean plain = !config.asksForKey(member)
                    && (to - from == 1 || !config.skipBusy())
                    && member.delay().isZero()
                    && member.ringFor().equals(longest);
            targets.add(plain ? member.target() : new MemberChannel(config, i).write(dialplan));
        }
        dialplan.run("Dial", Value.all(targets), longest, options(config));
    }

    private static Value options(Config config) {
        var options = Value.options("ci");
        return switch (config.hears()) {
            case RINGING -> options.with('r');
            case MUSIC -> config.music().map(music -> options.with('m', music)).orElseGet(() -> options.with('m'));
        };
    }

    /** Schema 1 asked nobody for a key. */
    @Override
    public ConfigValue.Group migrate(int from, ConfigValue.Group config) {
        return config.with("accept", new ConfigValue.Flag(false));
    }

    @Override
    public List<Exit> exits(Config config) {
        return List.of(NOT_ANSWERED, BUSY, UNAVAILABLE);
    }
}
