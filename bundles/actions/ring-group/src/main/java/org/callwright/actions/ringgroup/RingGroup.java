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
import org.callwright.action.Reference.MusicClass;
import org.callwright.action.Value;
import org.callwright.action.Variable;
import org.osgi.service.component.annotations.Component;

/**
 * Rings several phones, all at once or one after another ({@code Dial}). When one answers, the call ends with that
 * conversation. The branches for busy and unreachable members are taken only if no member rang at all.
 */
@Component
@ActionType(
        id = "ring-group",
        label = "Ring group",
        group = "Ring",
        icon = "group",
        keywords = {"hunt group", "ring all", "simultaneous", "sequential", "round robin", "team"},
        summary = "{strategy}: {members}",
        shared = true)
public class RingGroup implements Action<RingGroup.Config> {
    static final Exit NOT_ANSWERED = Exit.of("not-answered", "If not answered");
    static final Exit BUSY = Exit.of("busy", "If all are busy").orElse(NOT_ANSWERED);
    static final Exit UNAVAILABLE =
            Exit.of("unavailable", "If none can be reached").orElse(NOT_ANSWERED);

    private static final Variable STATUS = Variable.status("DIALSTATUS");

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
            boolean skipBusy) {}

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
        dialplan.leaveIf(Condition.is(STATUS, "BUSY"), BUSY)
                .leaveIf(Condition.is(STATUS, "CHANUNAVAIL"), UNAVAILABLE)
                .leave(NOT_ANSWERED);
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
                note(STATUS, ended, dialplan);
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
        note(STATUS, ended, dialplan);
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
                .map(Member::until)
                .max(Duration::compareTo)
                .orElseThrow();
        List<Value> targets = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Member member = config.members().get(i);
            boolean plain = (to - from == 1 || !config.skipBusy())
                    && member.delay().isZero()
                    && member.ringFor().equals(longest);
            targets.add(plain ? member.target() : inSeparateChannel("member" + i, member, config.skipBusy(), dialplan));
        }
        dialplan.run("Dial", Value.all(targets), longest, options(config));
    }

    /**
     * Returns a separate channel for a member, which waits, checks for a busy phone, and reports why the phone did not
     * answer.
     */
    private static Value inSeparateChannel(String name, Member member, boolean skipBusy, Dialplan dialplan) {
        var section = dialplan.section(name);
        Dialplan own = section.start();
        if (!member.delay().isZero()) {
            own.run("Wait", member.delay());
        }
        if (skipBusy) {
            own.goIf(member.isBusy(), name + "-busy");
        }
        own.run("Dial", member.target(), member.ringFor(), Value.options("ci"))
                .goIf(Condition.is(STATUS, "BUSY"), name + "-busy")
                .goIf(Condition.is(STATUS, "CHANUNAVAIL"), name + "-away")
                .run("Hangup", Cause.NO_ANSWER)
                .mark(name + "-busy")
                .run("Hangup", Cause.BUSY)
                .mark(name + "-away")
                .run("Hangup", Cause.UNREGISTERED);
        return section.channel();
    }

    private static Value options(Config config) {
        var options = Value.options("ci");
        return switch (config.hears()) {
            case RINGING -> options.with('r');
            case MUSIC -> config.music().map(music -> options.with('m', music)).orElseGet(() -> options.with('m'));
        };
    }

    @Override
    public List<Exit> exits(Config config) {
        return List.of(NOT_ANSWERED, BUSY, UNAVAILABLE);
    }

    /**
     * Hangup causes of ITU-T Q.850, from which {@code Dial} derives its status. Asterisk uses 20 for an unregistered
     * phone.
     */
    private static final class Cause {
        static final int BUSY = 17;
        static final int NO_ANSWER = 19;
        static final int UNREGISTERED = 20;
    }
}
