package org.callwright.designer.canvas;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.callwright.action.Exit;
import org.callwright.app.AppException;
import org.callwright.app.actions.Actions;
import org.callwright.compiler.Compiler;
import org.callwright.model.Flow;
import org.callwright.model.FlowEdits;
import org.callwright.model.InsertionPoint;
import org.callwright.model.Step;
import org.callwright.model.StepId;

/**
 * What is done with a step and all that follows it, where nobody reaches it or by its branch, as edits of a flow.
 *
 * @param actions the installed actions
 */
public record SetAsideEdits(Actions actions) {

    /**
     * Has calls get to a step, and from there on as it leads. What was at the insertion point follows its last step.
     *
     * @throws AppException when something is there, and the last step is not open
     */
    public Flow putBack(Flow flow, StepId first, InsertionPoint at) {
        Optional<StepId> behind = FlowEdits.target(flow, at);
        if (behind.isEmpty()) {
            return FlowEdits.connect(flow, at, first);
        }
        InsertionPoint end = openEnd(flow, first)
                .orElseThrow(() -> new AppException(
                        "What was set aside does not end open, so it can only be put where nothing follows."));
        return FlowEdits.connect(FlowEdits.connect(flow, at, first), end, behind.get());
    }

    /**
     * Has all that a branch leads to come elsewhere, and the branch lead nowhere.
     *
     * @throws AppException as {@link #putBack}
     */
    public Flow move(Flow flow, InsertionPoint.Branch from, StepId first, InsertionPoint to) {
        return from.equals(to) ? flow : putBack(FlowEdits.disconnect(flow, from), first, to);
    }

    /**
     * Has a copy of a step come elsewhere, with copies of what follows it alone. They lead to the others as it does.
     *
     * @throws AppException when something is there, and the last of the copies is not open
     */
    public Flow copy(Flow flow, StepId first, InsertionPoint to) {
        Map<StepId, StepId> copies = new HashMap<>();
        Flow copied = flow;
        for (StepId each : following(flow, first)) {
            StepId copy = copied.nextStepId();
            copies.put(each, copy);
            copied = copied.withStep(flow.steps().get(each).copy(copy));
        }
        for (var copy : copies.entrySet()) {
            for (var exit : flow.steps().get(copy.getKey()).exits().entrySet()) {
                copied = FlowEdits.connect(
                        copied,
                        new InsertionPoint.Branch(copy.getValue(), exit.getKey()),
                        copies.getOrDefault(exit.getValue(), exit.getValue()));
            }
        }
        StepId begin = copies.get(first);
        if (FlowEdits.target(flow, to).isPresent()
                && openEnd(copied, begin)
                        .filter(end -> copies.containsValue(end.step()))
                        .isEmpty()) {
            throw new AppException("What is copied does not end open, so it can only be put where nothing follows.");
        }
        return putBack(copied, begin, to);
    }

    /** By the main branches. */
    private Optional<InsertionPoint.Branch> openEnd(Flow flow, StepId first) {
        Set<StepId> passed = new HashSet<>();
        Optional<Step> next = flow.step(first);
        while (next.isPresent() && passed.add(next.get().id())) {
            Step step = next.get();
            Optional<String> main =
                    new Compiler(actions).exits(step).stream().map(Exit::id).findFirst();
            Optional<StepId> target = main.flatMap(step::target);
            if (target.isEmpty()) {
                return main.map(exit -> new InsertionPoint.Branch(step.id(), exit));
            }
            next = target.flatMap(flow::step);
        }
        return Optional.empty();
    }

    /** What goes with a step when it is deleted with all that follows it alone: first the step. */
    public List<StepId> following(Flow flow, StepId first) {
        Flow left = FlowEdits.deleteWithFollowing(flow, first);
        Stream<StepId> others = flow.steps().keySet().stream()
                .filter(step -> !step.equals(first) && left.step(step).isEmpty());
        return Stream.concat(Stream.of(first), others).toList();
    }
}
