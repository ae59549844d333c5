package org.callwright.it.benchmarks;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.callwright.action.Action;
import org.callwright.actions.sendtopbx.SendToPbx;
import org.callwright.it.actions.ActionCallExtension;
import org.callwright.it.actions.ActionCallExtension.Taken;
import org.callwright.it.actions.Caller;
import org.callwright.it.docs.ActionBundles;
import org.callwright.model.config.ConfigValue;

/**
 * A call through a step, and the same call through what is written by hand.
 *
 * @param what as the table says it
 * @param action its id
 * @param config JSON of what the step has other than a new one
 * @param byHand a context of {@code benchmarks/by-hand.conf}, without the {@code hand-} before it
 */
record ComparedStep(String what, String action, String config, Caller caller, String byHand) {
    private static final Pattern AFTER = Pattern.compile("after,([^,]+),1 .*");

    /** The lines that Asterisk ran in all channels of a call, and the exit by which it left the step. */
    record Ran(long lines, String exit) {}

    Ran byOurs(ActionCallExtension calls) throws Exception {
        Action<?> action = ActionBundles.all().stream()
                .filter(found -> found.id().equals(this.action))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no action " + this.action))
                .installed()
                .action();
        ConfigValue.Group filledIn = ActionCallExtension.initial(action);
        for (var field : ActionBundles.config(config).values().entrySet()) {
            filledIn = filledIn.with(field.getKey(), field.getValue());
        }
        String flow = "callwright-" + calls.nextFlow() + "-v1";
        Taken taken = calls.call(action, filledIn, caller);
        // The step behind the exit is no part of the step.
        long stepBehind = taken.exit().equals(ActionCallExtension.NONE) ? 0 : 1;
        return new Ran(calls.trace().ranIn(flow) - stepBehind, taken.exit());
    }

    Ran byHand(ActionCallExtension calls) throws Exception {
        var destination = new ConfigValue.Reference("destination", "s@hand-" + byHand);
        List<String> path = calls.call(
                        new SendToPbx(), ConfigValue.Group.EMPTY.with("destination", destination), caller)
                .path();
        Predicate<String> standsForTheStepBehind = line -> line.startsWith("hand-") && line.contains(" Goto(after,");
        long stepBehind = path.stream().filter(standsForTheStepBehind).count();
        String exit = path.stream()
                .map(AFTER::matcher)
                .filter(line -> line.matches())
                .map(line -> line.group(1))
                .findFirst()
                .orElse(ActionCallExtension.NONE);
        return new Ran(calls.trace().ranIn("hand-" + byHand) - stepBehind, exit);
    }
}
