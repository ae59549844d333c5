package org.callwright.actions.callcallflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Condition;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.action.Reference.Callflow;
import org.callwright.action.Variable;
import org.osgi.service.component.annotations.Component;

/**
 * Continues in another callflow, for good or until that one gives a result ({@code Gosub}). Limits how many callflows
 * deep a call can go, because callflows that lead to each other in a circle would hold the call forever.
 */
@Component
@ActionType(
        id = "call-callflow",
        label = "Call another callflow",
        group = "Route",
        icon = "connect",
        keywords = {"callflow", "sub-callflow", "subroutine", "jump", "go to", "branch", "gosub"},
        summary = "Goes on in *{callflow}*[{mode|COME_BACK= and comes back}]",
        deed = "Callflow")
public class CallCallflow implements Action<CallCallflow.Config> {
    /** How many callflows deep a call can go. */
    static final int MOST_HOPS = 50;

    static final Exit BACK = Exit.of("back", "When it comes back");
    static final Exit TOO_MANY = Exit.of("too-many", "If callflows go in a circle");

    /** Whether calls come back from the other callflow. */
    public enum Mode {
        /** The call stays in the other callflow. */
        JUMP,
        /** The call comes back when a step there gives a result, or at an open branch. */
        COME_BACK
    }

    public record Config(
            @Field("Callflow") Callflow callflow,

            @Field(value = "Calls", initial = "JUMP") Mode mode,

            @Field(
                    value = "Results",
                    help = "Those that the step Give result has in the other callflow. Each gets a branch of its own; "
                            + "all else comes back by the main one.",
                    max = 100,
                    when = "mode",
                    is = "COME_BACK")
            List<Result> results) {

        /** Returns the results that the call can come back with. */
        List<Result> expected() {
            return mode == Mode.JUMP ? List.of() : results;
        }
    }

    @Override
    public void compile(Config config, Dialplan dialplan) {
        Variable hops = dialplan.shared("hops");
        dialplan.add(hops, 1)
                .goIf(Condition.below(hops, MOST_HOPS + 1L), "on")
                .add(hops, -1)
                .leave(TOO_MANY)
                .mark("on");
        if (config.mode() == Mode.JUMP) {
            dialplan.goTo(config.callflow());
            return;
        }
        if (config.expected().isEmpty()) {
            dialplan.call(config.callflow()).add(hops, -1).set(Result.NAME, "").leave(BACK);
            return;
        }
        dialplan.set(Result.NAME, "") // as after a callflow that was published before there were names
                .call(config.callflow())
                .add(hops, -1);
        branch(config.expected(), dialplan);
    }

    /** A name is taken off, so that a callflow that called this one does not take it for this one's result. */
    private static void branch(List<Result> expected, Dialplan dialplan) {
        Variable name = dialplan.variable("result");
        dialplan.set(name, Result.NAME).set(Result.NAME, "").leaveIf(Condition.is(Result.WORD, ""), BACK);
        // What the result is called now comes first: it may have been renamed to what another one was.
        expected.forEach(result -> dialplan.leaveIf(result.isNamed(name), result.exit()));
        expected.forEach(result -> dialplan.leaveIf(result.wasNamed(name), result.exit()));
        dialplan.leave(BACK);
    }

    @Override
    public List<Exit> exits(Config config) {
        List<Exit> exits = new ArrayList<>();
        if (config.mode() == Mode.COME_BACK) {
            exits.add(BACK);
            exits.addAll(Result.exits(config.expected()));
        }
        exits.add(TOO_MANY);
        return exits;
    }

    /** A jump that is switched off ends the call: its only branch is for callflows in a circle. */
    @Override
    public Optional<Exit> exitWhenOff(Config config) {
        return config.mode() == Mode.JUMP ? Optional.empty() : Optional.of(BACK);
    }
}
