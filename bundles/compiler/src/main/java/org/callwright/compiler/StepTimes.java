package org.callwright.compiler;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.callwright.action.Exit;
import org.callwright.action.times.TimedAction;
import org.callwright.action.times.Week;
import org.callwright.compiler.bind.Binder;
import org.callwright.compiler.bind.BoundStep;
import org.callwright.compiler.catalog.ActionCatalog;
import org.callwright.compiler.catalog.ActionInvoker;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.compiler.catalog.SavedActionType;
import org.callwright.model.Step;
import org.callwright.model.StepId;

/**
 * When calls take the branches of a step, as its action says. A step that is linked to a saved action goes by that.
 *
 * @param catalog the installed actions
 */
public record StepTimes(ActionCatalog catalog) {

    /** Whether the step goes by the clock. Calls no code of the action. */
    public boolean isTimed(Step step) {
        return catalog.find(step.action())
                .map(StepTimes::original)
                .filter(installed -> installed.action() instanceof TimedAction)
                .isPresent();
    }

    /** The hours of its branches in a usual week, by their ids; none if it does not go by the clock or its action fails. */
    public Map<String, Week> weeks(Step step) {
        return ask(step, (action, bound) -> Optional.of(Map.copyOf(action.weeks(bound.config()))))
                .orElse(Map.of());
    }

    /**
     * The id of the branch that calls take at a moment.
     *
     * @param switched the position of the saved action's switch; empty for a step that is not linked to one with a switch
     * @return empty if that is not known, and for steps that do not go by the clock
     */
    public Optional<String> exitAt(Step step, Instant moment, Optional<String> switched) {
        return ask(step, (action, bound) -> action.exitAt(bound.config(), moment, switched))
                .map(Exit::id);
    }

    /**
     * The steps that calls go on at: by one branch, or by what it falls back to while it is open; from a step that is off by
     * its branch for that; else by any branch.
     *
     * @param taken the id of the branch that calls take now; empty if that is not known
     */
    public Set<StepId> next(Step step, Optional<String> taken) {
        Set<StepId> all = Set.copyOf(step.exits().values());
        if (step.on() && taken.isEmpty()) {
            return all;
        }
        return catalog.sandboxed(() -> new Binder(catalog, problem -> {})
                .loosely(step)
                .map(bound -> next(bound, step.on() ? taken.flatMap(bound::exit) : Optional.empty()))
                .orElse(all));
    }

    private static Set<StepId> next(BoundStep bound, Optional<Exit> taken) {
        return taken.map(List::of).orElseGet(bound::takenExits).stream()
                .map(bound::target)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    @SuppressWarnings("unchecked") // The record was built from the type that the action declares.
    private <T> Optional<T> ask(Step asked, BiFunction<TimedAction<Record>, BoundStep, Optional<T>> question) {
        if (!isTimed(asked)) {
            return Optional.empty();
        }
        Step step = catalog.find(asked.action()).orElseThrow().action() instanceof SavedActionType saved
                ? saved.step()
                : asked;
        return catalog.sandboxed(() -> new Binder(catalog, problem -> {})
                .loosely(step)
                .flatMap(bound -> new ActionInvoker(catalog.sandbox(), problem -> {})
                        .run(
                                step,
                                bound.installed(),
                                () -> Objects.requireNonNull(
                                        question.apply((TimedAction<Record>) bound.action(), bound)))));
    }

    private static InstalledAction original(InstalledAction installed) {
        return installed.action() instanceof SavedActionType saved ? saved.original() : installed;
    }
}
