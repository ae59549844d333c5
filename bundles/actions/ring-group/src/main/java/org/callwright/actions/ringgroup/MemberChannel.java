package org.callwright.actions.ringgroup;

import java.time.Duration;
import org.callwright.action.Condition;
import org.callwright.action.Dialplan;
import org.callwright.action.Value;
import org.callwright.action.Variable;

/**
 * A separate channel for a member, which waits, checks for a busy phone, asks for the key 1 where it shall, and reports why
 * the phone did not answer.
 *
 * @param at the member's place in the group
 */
record MemberChannel(RingGroup.Config config, int at) {
    /** How long who answers has for the key. */
    private static final Duration FOR_THE_KEY = Duration.ofSeconds(10);

    /**
     * How much longer than it rings a member is dialled who is asked for the key: the prompt and the time for the key. The
     * channel ends by itself when there was no key.
     */
    static final Duration TO_ACCEPT = Duration.ofSeconds(60);

    private static final Variable STATUS = Variable.status("DIALSTATUS");

    Value write(Dialplan dialplan) {
        Member member = config.members().get(at);
        String name = "member" + at;
        var section = dialplan.section(name);
        Dialplan own = section.start();
        if (!member.delay().isZero()) {
            own.run("Wait", member.delay());
        }
        if (config.skipBusy()) {
            own.goIf(member.isBusy(), name + "-busy");
        }
        own.run("Dial", member.target(), member.ringFor(), options(member, dialplan))
                .goIf(Condition.is(STATUS, "BUSY"), name + "-busy")
                .goIf(Condition.is(STATUS, "CHANUNAVAIL"), name + "-away")
                .run("Hangup", Cause.NO_ANSWER)
                .mark(name + "-busy")
                .run("Hangup", Cause.BUSY)
                .mark(name + "-away")
                .run("Hangup", Cause.UNREGISTERED);
        return section.channel();
    }

    private Value options(Member member, Dialplan dialplan) {
        Value.Options options = Value.options("ci");
        return config.asksForKey(member) ? options.with('U', askForKey(dialplan)) : options;
    }

    /** Returns a routine that hangs the called side up unless 1 is pressed there, before anybody counts as having answered. */
    private Value askForKey(Dialplan dialplan) {
        String name = "key" + at;
        Dialplan.Routine routine = dialplan.routine(name);
        Variable key = dialplan.variable("key");
        Value prompt = config.acceptPrompt().<Value>map(each -> each).orElse(new Value.Text("beep"));
        routine.body()
                .run("Read", Value.nameOf(key), prompt, 1, "", 1, FOR_THE_KEY)
                .goIf(Condition.is(key, "1"), name + "-accepted")
                .set(Variable.setting("GOSUB_RESULT"), "CONTINUE")
                .mark(name + "-accepted")
                .end();
        return routine.value();
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
