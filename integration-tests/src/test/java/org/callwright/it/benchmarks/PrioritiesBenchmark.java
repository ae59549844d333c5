package org.callwright.it.benchmarks;

import java.util.stream.Stream;
import org.callwright.action.Action;
import org.callwright.actions.branchonvariable.BranchOnVariable;
import org.callwright.actions.menu.Menu;
import org.callwright.actions.queue.Queue;
import org.callwright.actions.ring.Ring;
import org.callwright.actions.ringgroup.RingGroup;
import org.callwright.actions.sendtopbx.SendToPbx;
import org.callwright.actions.timeofday.TimeOfDay;
import org.callwright.actions.voicemail.Voicemail;
import org.callwright.it.actions.ActionCallExtension;
import org.callwright.it.actions.Caller;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Prints how many lines of the dialplan Asterisk runs in a step, beside what somebody who knows Asterisk would write by
 * hand for the same: real calls, counted by Asterisk's own events in all channels of the call. How to run it:
 * CONTRIBUTING.md.
 */
class PrioritiesBenchmark {
    @RegisterExtension
    static final ActionCallExtension CALLS = new ActionCallExtension();

    private static final Caller SPEAKING =
            Caller.SILENT.doing("Wait(3)", "Playback(vm-intro)", "SendDTMF(#)", "Wait(20)");

    @BeforeAll
    static void addWhatIsWrittenByHand() {
        CALLS.addDialplan("""
                [desks]
                exten => busy,1,Busy(5)
                exten => silent,1,Wait(30)

                [done]
                exten => s,1,Hangup()

                [hand-menu]
                exten => s,1,Set(tries=0)
                 same => n(again),BackGround(beep)
                 same => n,WaitExten(4)
                exten => 1,1,Goto(done,s,1)
                exten => t,1,Set(tries=$[${tries} + 1])
                 same => n,GotoIf($[${tries} < 2]?s,again)
                 same => n,Goto(done,s,1)
                exten => i,1,Goto(t,1)

                [hand-ring]
                exten => s,1,Dial(Local/busy@desks,2)
                 same => n,GotoIf($["${DIALSTATUS}" = "BUSY"]?done,s,1)
                 same => n,Goto(done,s,1)

                [hand-group]
                exten => s,1,Dial(Local/busy@desks&Local/silent@desks,2)
                 same => n,GotoIf($["${DIALSTATUS}" = "BUSY"]?done,s,1)
                 same => n,GotoIf($["${DIALSTATUS}" = "CHANUNAVAIL"]?done,s,1)
                 same => n,Goto(done,s,1)

                [hand-voicemail]
                exten => s,1,VoiceMail(100@default,s)
                 same => n,GotoIf($["${VMSTATUS}" = "FAILED"]?done,s,1)
                 same => n,Goto(done,s,1)
                exten => a,1,Goto(done,s,1)
                exten => o,1,Goto(done,s,1)

                [hand-time]
                exten => s,1,GotoIf($["${DB(night/forced)}" = "open"]?done,s,1)
                 same => n,GotoIf($["${DB(night/forced)}" = "closed"]?done,s,1)
                 same => n,GotoIfTime(*,*,25,dec?done,s,1)
                 same => n,GotoIfTime(00:00-23:59,mon-sun,*,*?done,s,1)
                 same => n,Goto(done,s,1)

                [hand-queue]
                exten => s,1,Answer()
                 same => n,Queue(office,,,,6)
                 same => n,GotoIf($["${QUEUESTATUS}" = "TIMEOUT"]?done,s,1)
                 same => n,Goto(done,s,1)

                [hand-branch]
                exten => s,1,GotoIf($["${CWV_kind}" = "gold"]?done,s,1)
                 same => n,GotoIf($["${CWV_kind}" = "silver"]?done,s,1)
                 same => n,Goto(done,s,1)
                """);
    }

    @Test
    void prioritiesOfEachStepBesideWhatIsWrittenByHand() throws Exception {
        System.out.printf("%n%-32s %6s %8s %6s%n", "Step", "Ours", "By hand", "Ratio");
        var menu = reference(initial(new Menu()), "prompt", "prompt", "beep")
                .with("timeout", new ConfigValue.Numeric(4))
                .with("retries", new ConfigValue.Numeric(1));
        compare("Menu, a key", new Menu(), menu, Caller.SILENT.pressing("1"), "hand-menu");
        compare("Menu, silence twice", new Menu(), menu, Caller.SILENT, "hand-menu");
        compare("Ring, busy", new Ring(), desk("busy", initial(new Ring())), Caller.SILENT, "hand-ring");
        compare(
                "Ring group of two, no answer",
                new RingGroup(),
                initial(new RingGroup())
                        .with(
                                "members",
                                items(desk("busy", ConfigValue.Group.EMPTY), desk("silent", ConfigValue.Group.EMPTY))),
                Caller.SILENT,
                "hand-group");
        compare(
                "Voicemail, a message",
                new Voicemail(),
                reference(initial(new Voicemail()), "mailbox", "mailbox", "100@default")
                        .with("greeting", new ConfigValue.Text("NONE")),
                SPEAKING,
                "hand-voicemail");
        var open = texts("name", "open", "days", "EVERY_DAY", "from", "00:00", "until", "23:59");
        var christmas = texts("name", "Christmas", "day", "2026-12-25").with("everyYear", new ConfigValue.Flag(true));
        compare(
                "Time of day, open",
                new TimeOfDay(),
                initial(new TimeOfDay()).with("rules", items(open)).with("holidays", items(christmas)),
                Caller.SILENT.with("CALLWRIGHT_NOW", "1795176000"),
                "hand-time");
        compare(
                "Queue, no agent in time",
                new Queue(),
                reference(initial(new Queue()), "queue", "queue", "office").with("maxWait", new ConfigValue.Numeric(6)),
                Caller.SILENT,
                "hand-queue");
        compare(
                "Branch on variable, second row",
                new BranchOnVariable(),
                texts("subject", "{var.kind}")
                        .with(
                                "rows",
                                items(texts("test", "IS", "text", "gold"), texts("test", "IS", "text", "silver"))),
                Caller.SILENT.with("CWV_kind", "silver"),
                "hand-branch");
    }

    private static void compare(String what, Action<?> action, ConfigValue.Group config, Caller caller, String byHand)
            throws Exception {
        String flow = "callwright-" + CALLS.nextFlow() + "-v1";
        CALLS.call(action, config, caller);
        // The step behind the branch does not belong to the step.
        long ours = CALLS.trace().ranIn(flow) - 1;
        var destination = new ConfigValue.Reference("destination", "s@" + byHand);
        CALLS.call(new SendToPbx(), ConfigValue.Group.EMPTY.with("destination", destination), caller);
        long hand = CALLS.trace().ranIn(byHand);
        System.out.printf("%-32s %6d %8d %6.2f%n", what, ours, hand, (double) ours / hand);
    }

    private static ConfigValue.Group initial(Action<?> action) {
        return ActionCallExtension.initial(action);
    }

    private static ConfigValue.Group desk(String name, ConfigValue.Group config) {
        return reference(
                        config.with("via", new ConfigValue.Text("EXTENSION")),
                        "extension",
                        "extension",
                        name + "@desks")
                .with("ringFor", new ConfigValue.Numeric(2));
    }

    private static ConfigValue.Group reference(ConfigValue.Group config, String field, String kind, String id) {
        return config.with(field, new ConfigValue.Reference(kind, id));
    }

    private static ConfigValue.Items items(ConfigValue... values) {
        return new ConfigValue.Items(Stream.of(values).toList());
    }

    private static ConfigValue.Group texts(String... namesAndValues) {
        var group = ConfigValue.Group.EMPTY;
        for (int i = 0; i < namesAndValues.length; i += 2) {
            group = group.with(namesAndValues[i], new ConfigValue.Text(namesAndValues[i + 1]));
        }
        return group;
    }
}
