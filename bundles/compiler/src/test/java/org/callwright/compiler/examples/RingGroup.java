package org.callwright.compiler.examples;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Condition;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.action.Reference.Phone;
import org.callwright.action.Section;
import org.callwright.action.Value;
import org.callwright.action.Variable;

/** Proves that the SPI carries members that join later, in channels of their own, and repeats that are counted. */
@ActionType(id = "example-ring-group", label = "Ring group")
public class RingGroup implements Action<RingGroup.Config> {
    static final Exit NOT_ANSWERED = Exit.of("not-answered", "If not answered");
    static final Exit BUSY = Exit.of("busy", "If all are busy").orElse(NOT_ANSWERED);

    private static final Variable STATUS = Variable.status("DIALSTATUS");

    public record Member(
            @Field("Phone") Phone phone,
            @Field(value = "After", initial = "0", max = 60) Duration delay) {}

    public record Config(
            @Field(value = "Members", min = 1, max = 20) List<Member> members,

            @Field(value = "Ring for", initial = "20", min = 1, max = 300)
            Duration ringFor,

            @Field(value = "Rounds", initial = "1", min = 1, max = 9)
            int rounds) {}

    @Override
    public void compile(Config config, Dialplan dialplan) {
        Variable round = dialplan.variable("round");
        List<Value> targets = new ArrayList<>();
        for (Member member : config.members()) {
            targets.add(member.delay().isZero() ? member.phone() : later(member, targets.size(), config, dialplan));
        }
        dialplan.set(round, 0)
                .mark("again")
                .run("Dial", Value.all(targets), config.ringFor(), Value.options("ci"))
                .add(round, 1)
                .goIf(Condition.below(round, config.rounds()), "again")
                .leaveIf(Condition.is(STATUS, "BUSY"), BUSY)
                .leave(NOT_ANSWERED);
    }

    private static Value later(Member member, int index, Config config, Dialplan dialplan) {
        Section section = dialplan.section("member" + index);
        section.start()
                .run("Wait", member.delay())
                .run("Dial", member.phone(), config.ringFor(), Value.options("c"))
                .end();
        return section.channel();
    }

    @Override
    public List<Exit> exits(Config config) {
        return List.of(NOT_ANSWERED, BUSY);
    }
}
