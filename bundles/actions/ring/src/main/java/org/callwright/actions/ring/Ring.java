package org.callwright.actions.ring;

import java.time.Duration;
import java.util.List;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Condition;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.action.Reference.Phone;
import org.callwright.action.Variable;
import org.osgi.service.component.annotations.Component;

/**
 * Rings a phone ({@code Dial}). When it is answered, the call ends with that conversation; the reasons for going on are
 * those of {@code DIALSTATUS}.
 */
@Component
@ActionType(
        id = "ring",
        label = "Ring",
        group = "Ring",
        icon = "phone",
        keywords = {"user", "device", "extension", "dial", "connect", "transfer"})
public class Ring implements Action<Ring.Config> {
    static final Exit NOT_ANSWERED = Exit.of("not-answered", "If not answered");
    static final Exit BUSY = Exit.of("busy", "If busy").orElse(NOT_ANSWERED);
    static final Exit NO_ANSWER =
            Exit.of("no-answer", "If nobody picks up").orElse(NOT_ANSWERED).afterItsTime();
    static final Exit UNAVAILABLE = Exit.of("unavailable", "If unavailable").orElse(NOT_ANSWERED);

    private static final Variable STATUS = Variable.status("DIALSTATUS");

    public record Config(
            @Field("Phone") Phone phone,

            @Field(value = "Ring for", help = "Seconds.", initial = "20", min = 1, max = 300)
            Duration ringFor) {}

    @Override
    public void compile(Config config, Dialplan dialplan) {
        dialplan.run("Dial", config.phone(), config.ringFor())
                .leaveIf(Condition.is(STATUS, "BUSY"), BUSY)
                .leaveIf(Condition.is(STATUS, "NOANSWER"), NO_ANSWER)
                .leaveIf(Condition.is(STATUS, "CHANUNAVAIL"), UNAVAILABLE)
                .leave(NOT_ANSWERED);
    }

    @Override
    public List<Exit> exits(Config config) {
        return List.of(NOT_ANSWERED, BUSY, NO_ANSWER, UNAVAILABLE);
    }
}
