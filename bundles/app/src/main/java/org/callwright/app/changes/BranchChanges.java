package org.callwright.app.changes;

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
import org.callwright.model.Message;
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
    List<Message> between(Optional<Step> was, Step is) {
        Map<String, Exit> exits = new LinkedHashMap<>();
        compiler.exits(is).forEach(exit -> exits.put(exit.id(), exit));
        Set<String> ids = new LinkedHashSet<>(exits.keySet());
        ids.addAll(is.exits().keySet());
        was.ifPresent(step -> ids.addAll(step.exits().keySet()));

        List<Message> messages = new ArrayList<>();
        boolean gone = !exits.keySet().containsAll(ids);
        // A row that was removed is called as it was: its id may say nothing.
        was.filter(step -> gone)
                .ifPresent(step -> compiler.exits(step).forEach(exit -> exits.putIfAbsent(exit.id(), exit)));
        for (String id : ids) {
            Optional<String> before = was.flatMap(step -> step.target(id)).map(names);
            Optional<String> now = is.target(id).map(names);
            boolean same = was.flatMap(step -> step.target(id)).equals(is.target(id));
            if (!same) {
                messages.add(
                        id.equals(Exit.NEXT.id())
                                ? next(names.apply(is.id()), before, now)
                                : branch(names.apply(is.id()), id, exits, before, now));
            }
        }
        return messages;
    }

    /** Which branches are called otherwise than before. */
    List<Message> renamed(Step was, Step is) {
        if (was.names().equals(is.names())) {
            return List.of();
        }
        Map<String, String> before = labels(was);
        return compiler.exits(is).stream()
                .filter(exit ->
                        before.containsKey(exit.id()) && !was.name(exit.id()).equals(is.name(exit.id())))
                .map(exit -> Message.of(
                        "At \"{0}\", \"{1}\" is called \"{2}\".",
                        names.apply(is.id()), before.get(exit.id()), exit.label()))
                .toList();
    }

    /** What the branches of a step are called, by their ids. */
    Map<String, String> labels(Step step) {
        Map<String, String> labels = new LinkedHashMap<>();
        compiler.exits(step).forEach(exit -> labels.put(exit.id(), exit.label()));
        return labels;
    }

    private static Message next(String step, Optional<String> before, Optional<String> now) {
        if (now.isEmpty()) {
            return Message.of(
                    "After \"{0}\" nothing follows any more; until now \"{1}\" did.", step, before.orElseThrow());
        }
        return before.isPresent()
                ? Message.of("After \"{0}\", calls go on to \"{1}\" instead of \"{2}\".", step, now.get(), before.get())
                : Message.of("After \"{0}\", calls go on to \"{1}\".", step, now.get());
    }

    private static Message branch(
            String step, String id, Map<String, Exit> exits, Optional<String> before, Optional<String> now) {
        Optional<Exit> exit = Optional.ofNullable(exits.get(id));
        String branch = exit.map(Exit::label).orElse(id.replace('-', ' '));
        if (now.isPresent()) {
            return before.isPresent()
                    ? Message.of(
                            "At \"{0}\", \"{1}\" leads to \"{2}\" instead of \"{3}\".",
                            step, branch, now.get(), before.get())
                    : Message.of("New: at \"{0}\", \"{1}\" leads to \"{2}\".", step, branch, now.get());
        }
        return exit.flatMap(Exit::fallback)
                .map(exits::get)
                .map(fallback -> Message.of(
                        "At \"{0}\", \"{1}\" no longer leads to \"{2}\"; those calls go as \"{3}\".",
                        step, branch, before.orElseThrow(), fallback.label()))
                .orElseGet(() -> Message.of(
                        "At \"{0}\", \"{1}\" no longer leads to \"{2}\"; nothing is connected there.",
                        step, branch, before.orElseThrow()));
    }
}
