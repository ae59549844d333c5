package org.callwright.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The edits of a drawing, each a function from a flow to the flow after it. A step that is not there throws. */
public final class FlowEdits {
    private FlowEdits() {}

    /** Where a spot leads now; empty for an open one. */
    public static Optional<StepId> target(Flow flow, InsertionPoint insertionPoint) {
        return switch (insertionPoint) {
            case InsertionPoint.Start start -> flow.start();
            case InsertionPoint.Branch branch -> existing(flow, branch.step()).target(branch.exit());
        };
    }

    /** Has a spot lead to a step. */
    public static Flow connect(Flow flow, InsertionPoint insertionPoint, StepId target) {
        existing(flow, target);
        return switch (insertionPoint) {
            case InsertionPoint.Start start -> flow.withStart(Optional.of(target));
            case InsertionPoint.Branch branch ->
                flow.withStep(existing(flow, branch.step()).connect(branch.exit(), target));
        };
    }

    /** Opens a spot. */
    public static Flow disconnect(Flow flow, InsertionPoint insertionPoint) {
        return switch (insertionPoint) {
            case InsertionPoint.Start start -> flow.withStart(Optional.empty());
            case InsertionPoint.Branch branch ->
                flow.withStep(existing(flow, branch.step()).disconnect(branch.exit()));
        };
    }

    /**
     * Puts a new step at a spot. What the spot led to before comes after the step, by its main exit.
     *
     * @param step with an id that the flow does not have
     * @param mainExit the step's main exit; empty when none leads on, and then what came before is left unconnected
     */
    public static Flow insert(Flow flow, InsertionPoint insertionPoint, Step step, Optional<String> mainExit) {
        if (flow.step(step.id()).isPresent()) {
            throw new IllegalArgumentException("The callflow has a step " + step.id() + " already");
        }
        Optional<StepId> after = target(flow, insertionPoint);
        Step connected = mainExit.isPresent() && after.isPresent() ? step.connect(mainExit.get(), after.get()) : step;
        return connect(flow.withStep(connected), insertionPoint, step.id());
    }

    /**
     * Takes a step out. What led to it then leads to where its main exit led, if anywhere else.
     *
     * @param mainExit the step's main exit; empty when none leads on
     */
    public static Flow delete(Flow flow, StepId id, Optional<String> mainExit) {
        Step step = existing(flow, id);
        Optional<StepId> after = mainExit.flatMap(step::target).filter(target -> !target.equals(id));
        return without(flow, Set.of(id), after);
    }

    /**
     * Takes a step out and puts it in again at another spot. What hangs from its other exits comes along.
     *
     * @param insertionPoint not a branch of the step or of what can be reached only by its other exits
     * @param mainExit the step's main exit; empty when none leads on
     */
    public static Flow move(Flow flow, StepId id, InsertionPoint insertionPoint, Optional<String> mainExit) {
        if (target(flow, insertionPoint).filter(id::equals).isPresent()) {
            return flow;
        }
        Step step = existing(flow, id);
        Step cut = mainExit.map(step::disconnect).orElse(step);
        Flow moved = insert(delete(flow, id, mainExit), insertionPoint, cut, mainExit);
        if (!moved.reachable().containsAll(flow.reachable())) {
            throw new IllegalArgumentException("A step cannot be moved to behind itself");
        }
        return moved;
    }

    /** Takes a step out together with all that can be reached only through it. */
    public static Flow deleteWithFollowing(Flow flow, StepId id) {
        existing(flow, id);
        Set<StepId> following = new HashSet<>(reachableFrom(flow, id));
        Flow apart = without(flow, Set.of(id), Optional.empty());
        // Steps that nothing leads to stay where they are: they were parked on purpose.
        following.removeAll(apart.reachable());
        apart.steps().keySet().stream()
                .filter(other -> !following.contains(other))
                .forEach(other -> following.removeAll(reachableFrom(apart, other)));
        following.add(id);
        return without(flow, following, Optional.empty());
    }

    private static Set<StepId> reachableFrom(Flow flow, StepId id) {
        return flow.withStart(Optional.of(id)).reachable();
    }

    private static Flow without(Flow flow, Set<StepId> gone, Optional<StepId> instead) {
        Map<StepId, Step> left = new HashMap<>();
        flow.steps().forEach((id, step) -> {
            if (!gone.contains(id)) {
                left.put(id, redirected(step, gone, instead));
            }
        });
        Optional<StepId> start = flow.start().filter(gone::contains).isPresent() ? instead : flow.start();
        return flow.withSteps(new TreeMap<>(left)).withStart(start);
    }

    private static Step redirected(Step step, Set<StepId> gone, Optional<StepId> instead) {
        Step changed = step;
        for (var exit : step.exits().entrySet()) {
            if (gone.contains(exit.getValue())) {
                changed = instead.isPresent()
                        ? changed.connect(exit.getKey(), instead.get())
                        : changed.disconnect(exit.getKey());
            }
        }
        return changed;
    }

    private static Step existing(Flow flow, StepId id) {
        return flow.step(id)
                .orElseThrow(() -> new IllegalArgumentException("The callflow has no step " + id + " any more"));
    }
}
