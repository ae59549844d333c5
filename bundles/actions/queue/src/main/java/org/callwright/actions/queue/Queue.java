package org.callwright.actions.queue;

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
import org.callwright.action.Reference;
import org.callwright.action.Reference.Prompt;
import org.callwright.action.Value;
import org.callwright.action.Variable;
import org.osgi.service.component.annotations.Component;

/**
 * Puts callers into a queue of the PBX until a member answers ({@code Queue}). The branches follow {@code QUEUESTATUS};
 * a status without a branch of its own counts as not answered.
 */
@Component
@ActionType(
        id = "queue",
        label = "Queue",
        group = "Queue",
        icon = "users",
        keywords = {"acd", "call center", "agents", "wait", "hold", "line"},
        summary = "Holds in queue *{queue}*, up to {maxWait}")
public class Queue implements Action<Queue.Config> {
    static final Exit NOT_ANSWERED = Exit.of("not-answered", "If not answered");
    static final Exit TIMEOUT =
            Exit.of("timeout", "If the wait is too long").orElse(NOT_ANSWERED).afterItsTime();
    static final Exit FULL = Exit.of("full", "If the queue is full").orElse(NOT_ANSWERED);
    static final Exit EMPTY = Exit.of("empty", "If nobody is there to answer").orElse(NOT_ANSWERED);
    static final Exit LEFT = Exit.of("left-alone", "If everybody leaves meanwhile")
            .orElse(NOT_ANSWERED)
            .afterItsTime();
    static final Exit AFTERWARDS =
            Exit.of("afterwards", "After the conversation").afterItsTime();

    private static final Variable STATUS = Variable.status("QUEUESTATUS");

    /** What callers hear while they wait. */
    public enum Hears {
        /** The queue's own music on hold. */
        MUSIC,
        RINGING
    }

    public record Config(
            @Field("Queue") Reference.Queue queue,

            @Field(value = "Wait at the most", help = "Seconds.", initial = "300", min = 1, max = 7_200)
            Duration maxWait,

            @Field(
                    value = "Priority",
                    help = "Callers with a higher one are served first.",
                    initial = "0",
                    min = 0,
                    max = 100)
            int priority,

            @Field(value = "Callers hear", initial = "MUSIC")
            Hears hears,

            @Field(value = "Told to who answers", help = "Played to the member before the two are connected.")
            Optional<Prompt> announcement,

            @Field(
                    value = "Go on afterwards",
                    help = "The call goes on when the member hangs up first, for example to a survey.",
                    initial = "false")
            boolean goOn) {}

    @Override
    public void compile(Config config, Dialplan dialplan) {
        Value options = Value.options((config.hears() == Hears.RINGING ? "r" : "") + (config.goOn() ? "c" : ""));
        Object announcement =
                config.announcement().<Object>map(prompt -> prompt).orElse("");
        dialplan.run("Answer")
                .set(Variable.setting("QUEUE_PRIO"), config.priority())
                .run("Queue", config.queue(), options, "", announcement, config.maxWait())
                .leaveIf(Condition.is(STATUS, "TIMEOUT"), TIMEOUT)
                .leaveIf(Condition.is(STATUS, "FULL"), FULL)
                .leaveIf(either("JOINEMPTY", "JOINUNAVAIL"), EMPTY)
                .leaveIf(either("LEAVEEMPTY", "LEAVEUNAVAIL"), LEFT);
        if (config.goOn()) {
            dialplan.leaveIf(Condition.is(STATUS, "CONTINUE"), AFTERWARDS);
        }
        dialplan.leave(NOT_ANSWERED);
    }

    private static Condition either(String one, String other) {
        return Condition.any(List.of(Condition.is(STATUS, one), Condition.is(STATUS, other)));
    }

    @Override
    public List<Exit> exits(Config config) {
        List<Exit> exits = new ArrayList<>(List.of(NOT_ANSWERED, TIMEOUT, FULL, EMPTY, LEFT));
        if (config.goOn()) {
            exits.add(AFTERWARDS);
        }
        return exits;
    }
}
