package org.callwright.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The edits of a flow, each a function from a flow to the flow after the edit. All throw an
 * {@link IllegalArgumentException} for a step that the flow does not have.
 */
public final class FlowEdits {
    private FlowEdits() {}

    /** The step that an insertion point leads to; empty if it is open. */
    public static Optional<StepId> target(Flow flow, InsertionPoint insertionPoint) {
        return switch (insertionPoint) {
            case InsertionPoint.Start start -> flow.start();
            case InsertionPoint.Branch branch -> existing(flow, branch.step()).target(branch.exit());
        };
    }

    /** Connects an insertion point to a step. */
    public static Flow connect(Flow flow, InsertionPoint insertionPoint, StepId target) {
        existing(flow, target);
        return switch (insertionPoint) {
            case InsertionPoint.Start start -> flow.withStart(Optional.of(target));
            case InsertionPoint.Branch branch ->
                flow.withStep(existing(flow, branch.step()).connect(branch.exit(), target));
        };
    }

    /** Disconnects an insertion point. */
    public static Flow disconnect(Flow flow, InsertionPoint insertionPoint) {
        return switch (insertionPoint) {
            case InsertionPoint.Start start -> flow.withStart(Optional.empty());
            case InsertionPoint.Branch branch ->
                flow.withStep(existing(flow, branch.step()).disconnect(branch.exit()));
        };
    }

    /**
     * Inserts a new step. The step that the insertion point led to follows by the new step's main exit.
     *
     * @param step with an id that the flow does not have
     * @param mainExit the step's main exit; empty if it has none, and then the steps that followed are left unconnected
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
     * Deletes a step. Branches that led to it then lead to where its main exit led.
     *
     * @param mainExit the step's main exit; empty if it has none
     */
    public static Flow delete(Flow flow, StepId id, Optional<String> mainExit) {
        Step step = existing(flow, id);
        Optional<StepId> after = mainExit.flatMap(step::target).filter(target -> !target.equals(id));
        return without(flow, Set.of(id), after);
    }

    /**
     * Moves a step to another insertion point. The steps at its other exits move with it.
     *
     * @param insertionPoint not a branch of the step itself or of steps that only its other exits lead to
     * @param mainExit the step's main exit; empty if it has none
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

    /** Deletes a step together with all steps that can be reached only through it. */
    public static Flow deleteWithFollowing(Flow flow, StepId id) {
        existing(flow, id);
        Set<StepId> following = new HashSet<>(flow.reachable(List.of(id)));
        Flow apart = without(flow, Set.of(id), Optional.empty());
        // Steps that were unreachable before stay: they were left unconnected on purpose.
        Set<StepId> staying = new HashSet<>(apart.steps().keySet());
        staying.removeAll(following);
        apart.start().ifPresent(staying::add);
        following.removeAll(apart.reachable(staying));
        following.add(id);
        return without(flow, following, Optional.empty());
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
