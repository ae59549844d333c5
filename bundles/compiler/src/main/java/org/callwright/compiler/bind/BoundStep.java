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
 * A step with its action and its configuration record.
 *
 * @param step as drawn
 * @param installed its action
 * @param config the configuration record
 * @param references what it refers to, by field name
 * @param exits the branches that the action declares for this configuration
 * @param exitWhenOff the branch that calls take while the step is switched off
 */
public record BoundStep(
        Step step,
        InstalledAction installed,
        Record config,
        Map<String, List<Reference>> references,
        List<Exit> exits,
        Optional<Exit> exitWhenOff) {

    @SuppressWarnings("unchecked") // The record was built from the type that the action declares.
    public Action<Record> action() {
        return (Action<Record>) installed.action();
    }

    public Optional<Exit> exit(String id) {
        return exits.stream().filter(exit -> exit.id().equals(id)).findFirst();
    }

    /** The exit that callflows take which were published before there was this one. */
    public Exit knownBefore(Exit exit) {
        Set<String> seen = new HashSet<>();
        Exit at = exit;
        while (at.addedLater() && seen.add(at.id())) {
            at = at.fallback().flatMap(this::exit).orElse(at);
        }
        return at;
    }

    /** Where an exit leads: to its own target, or to that of the exit it falls back to. */
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

    /** The exits that calls can take: all of them, or one at most while the step is switched off. */
    public List<Exit> takenExits() {
        return step.on() ? exits : exitWhenOff.stream().toList();
    }
}
