package org.callwright.compiler.bind;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callwright.action.Action;
import org.callwright.action.Exit;
import org.callwright.action.Reference;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.model.Step;
import org.callwright.model.StepId;

/**
 * A step with its action found and its configuration read.
 *
 * @param step as drawn
 * @param installed its action
 * @param config what the action gets
 * @param references what it refers to, by the name of the field
 * @param exits what the action declares with this configuration
 * @param exitWhenOff by which of them a switched-off step is left
 */
public record BoundStep(
        Step step,
        InstalledAction installed,
        Record config,
        Map<String, List<Reference>> references,
        List<Exit> exits,
        Optional<Exit> exitWhenOff) {

    @SuppressWarnings("unchecked")
    public // The record was made from the very type that the action declares.
    Action<Record> action() {
        return (Action<Record>) installed.action();
    }

    public Optional<Exit> exit(String id) {
        return exits.stream().filter(exit -> exit.id().equals(id)).findFirst();
    }

    /** Where an exit leads: its own target, or that of the exit it falls back to. */
    public Optional<StepId> target(Exit exit) {
        Set<String> seen = new HashSet<>();
        Optional<Exit> at = Optional.of(exit);
        while (at.isPresent() && seen.add(at.get().id())) {
            Optional<StepId> target = step.target(at.get().id());
            if (target.isPresent()) {
                return target;
            }
            at = at.get().fallback().flatMap(this::exit);
        }
        return Optional.empty();
    }

    /** The exits that calls can take, given whether the step is switched on. */
    public List<Exit> takenExits() {
        return step.on() ? exits : exitWhenOff.stream().toList();
    }
}
