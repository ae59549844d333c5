package org.callwright.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.callwright.action.Exit;
import org.callwright.compiler.Compiler;
import org.callwright.model.Step;
import org.callwright.model.StepId;

/**
 * In what the branches of a step lead elsewhere than before, in sentences.
 *
 * @param compiler which knows what the branches are called
 * @param names what people call each step
 */
record BranchChanges(Compiler compiler, Function<StepId, String> names) {

    /**
     * In the action's order, then those that it does not declare.
     *
     * @param was empty when calls did not get to the step
     */
    List<String> between(Optional<Step> was, Step is) {
        Map<String, Exit> exits = new LinkedHashMap<>();
        compiler.exits(is).forEach(exit -> exits.put(exit.id(), exit));
        Set<String> ids = new LinkedHashSet<>(exits.keySet());
        ids.addAll(is.exits().keySet());
        was.ifPresent(step -> ids.addAll(step.exits().keySet()));

        List<String> sentences = new ArrayList<>();
        for (String id : ids) {
            Optional<String> before = was.flatMap(step -> step.target(id)).map(this::name);
            Optional<String> now = is.target(id).map(this::name);
            boolean same = was.flatMap(step -> step.target(id)).equals(is.target(id));
            if (!same) {
                sentences.add(
                        id.equals(Exit.NEXT.id())
                                ? next(name(is.id()), before, now)
                                : branch(name(is.id()), id, exits, before, now));
            }
        }
        return sentences;
    }

    private static String next(String step, Optional<String> before, Optional<String> now) {
        return now.map(target -> "After " + step + ", calls go on to " + target + instead(before))
                .orElseGet(() ->
                        "After " + step + " nothing follows any more; until now " + before.orElseThrow() + " did.");
    }

    private static String branch(
            String step, String id, Map<String, Exit> exits, Optional<String> before, Optional<String> now) {
        Optional<Exit> exit = Optional.ofNullable(exits.get(id));
        String branch =
                "at " + step + ", " + FlowChanges.quoted(exit.map(Exit::label).orElse(id.replace('-', ' ')));
        if (now.isPresent()) {
            return (before.isPresent() ? "A" + branch.substring(1) : "New: " + branch) + " leads to " + now.get()
                    + instead(before);
        }
        String then = exit.flatMap(Exit::fallback)
                .map(exits::get)
                .map(fallback -> "; those calls go as " + FlowChanges.quoted(fallback.label()) + ".")
                .orElse("; nothing is connected there.");
        return "A" + branch.substring(1) + " no longer leads to " + before.orElseThrow() + then;
    }

    private static String instead(Optional<String> before) {
        return before.map(target -> " instead of " + target + ".").orElse(".");
    }

    private String name(StepId id) {
        return FlowChanges.quoted(names.apply(id));
    }
}
