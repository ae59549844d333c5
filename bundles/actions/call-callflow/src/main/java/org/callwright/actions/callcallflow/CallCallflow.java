package org.callwright.actions.callcallflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        summary = "{mode}: {callflow}")
public class CallCallflow implements Action<CallCallflow.Config> {
    /** How many callflows deep a call can go. */
    static final int MOST_HOPS = 50;

    static final Exit BACK = Exit.of("back", "When it comes back");
    static final Exit TOO_MANY = Exit.of("too-many", "If callflows go in a circle");

    private static final Variable RESULT = Variable.status("GOSUB_RETVAL");

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
                    help = "Words that the step Give result has in the other callflow. Each gets a branch of its own; "
                            + "all else comes back by the main one.",
                    max = 100,
                    when = "mode",
                    is = "COME_BACK")
            List<String> results) {

        /** Returns the normalized results, without empty ones and duplicates. */
        List<String> words() {
            return mode == Mode.JUMP
                    ? List.of()
                    : results.stream()
                            .map(Config::word)
                            .filter(word -> !word.isEmpty())
                            .distinct()
                            .toList();
        }

        /**
         * Normalizes a result, such as {@code Sold out!} to {@code sold-out}, so that both callflows need not spell it
         * exactly alike.
         */
        private static String word(String typed) {
            return typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
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
        dialplan.call(config.callflow()).add(hops, -1);
        for (String word : config.words()) {
            dialplan.leaveIf(Condition.is(RESULT, word), result(word));
        }
        dialplan.leave(BACK);
    }

    @Override
    public List<Exit> exits(Config config) {
        List<Exit> exits = new ArrayList<>();
        if (config.mode() == Mode.COME_BACK) {
            exits.add(BACK);
            config.words().forEach(word -> exits.add(result(word)));
        }
        exits.add(TOO_MANY);
        return exits;
    }

    /** A jump that is switched off ends the call: its only branch is for callflows in a circle. */
    @Override
    public Optional<Exit> exitWhenOff(Config config) {
        return config.mode() == Mode.JUMP ? Optional.empty() : Optional.of(BACK);
    }

    private static Exit result(String word) {
        return Exit.of("result-" + word, word.replace('-', ' ')).orElse(BACK);
    }
}
