package org.callwright.compiler.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.callwright.action.Exit;
import org.callwright.compiler.bind.BoundStep;
import org.callwright.model.Flow;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.Step;
import org.callwright.model.StepId;

/**
 * The second phase: finds what is wrong with how the steps are connected.
 *
 * @param flow as drawn
 * @param problems receives what is wrong
 */
public record FlowChecks(Flow flow, Consumer<Problem> problems) {

    /** Checks the drawing alone. */
    public void checkFlow() {
        if (flow.name().isBlank()) {
            problems.accept(Problem.of(ProblemCode.NAME_MISSING));
        }
        if (flow.numbers().isEmpty() && !flow.isSavedAction()) {
            problems.accept(Problem.of(ProblemCode.NO_NUMBER));
        }
        if (flow.start().isEmpty()) {
            problems.accept(Problem.of(ProblemCode.NOTHING_DRAWN));
        } else if (flow.step(flow.start().get()).isEmpty()) {
            problems.accept(Problem.of(ProblemCode.START_MISSING));
        }
        Set<StepId> reachable = flow.reachable();
        for (Step step : flow.steps().values()) {
            if (!reachable.contains(step.id())) {
                problems.accept(Problem.at(step.id(), ProblemCode.STEP_UNREACHABLE));
            }
            step.exits().forEach((exit, target) -> {
                if (flow.step(target).isEmpty()) {
                    problems.accept(Problem.at(step.id(), ProblemCode.BRANCH_LEADS_NOWHERE, exit));
                }
            });
        }
    }

    /** Checks the branches of the reachable steps, which are known once these are bound. */
    public void checkBranches(Map<StepId, BoundStep> steps) {
        for (BoundStep bound : steps.values()) {
            bound.step().exits().keySet().stream()
                    .filter(exit -> bound.exit(exit).isEmpty())
                    .forEach(exit -> problems.accept(Problem.at(bound.step().id(), ProblemCode.BRANCH_UNKNOWN, exit)));
            bound.takenExits().stream()
                    .filter(exit -> exit.needsChoice()
                            && !flow.isSavedAction()
                            && bound.target(exit).isEmpty())
                    .forEach(exit -> problems.accept(
                            Problem.at(bound.step().id(), ProblemCode.BRANCH_NEEDS_CHOICE, exit.label())));
            alike(bound)
                    .forEach(
                            label -> problems.accept(Problem.at(bound.step().id(), ProblemCode.BRANCHES_ALIKE, label)));
        }
        checkLoops(steps);
    }

    /** The labels that several branches have which lead to different steps, or to none yet in a saved action. */
    private Set<String> alike(BoundStep bound) {
        Map<String, Exit> first = new HashMap<>();
        Set<String> alike = new TreeSet<>();
        for (Exit exit : bound.takenExits()) {
            Exit other = first.putIfAbsent(exit.label(), exit);
            if (other != null && (flow.isSavedAction() || !bound.target(other).equals(bound.target(exit)))) {
                alike.add(exit.label());
            }
        }
        return alike;
    }

    /** Finds loops that a call would go round without any delay; each is reported once, at the step where it closes. */
    private void checkLoops(Map<StepId, BoundStep> steps) {
        Map<StepId, List<StepId>> atOnce = new HashMap<>();
        steps.forEach((id, bound) -> atOnce.put(
                id,
                bound.takenExits().stream()
                        .filter(exit -> isAtOnce(bound, exit))
                        .flatMap(exit -> bound.target(exit).stream())
                        .distinct()
                        .toList()));
        Set<StepId> seen = new HashSet<>();
        for (StepId start : steps.keySet()) {
            if (seen.add(start)) {
                follow(start, atOnce, seen);
            }
        }
    }

    private static boolean isAtOnce(BoundStep bound, Exit exit) {
        return !bound.step().on() || !exit.afterWaiting();
    }

    /** The path is a list, as a chain of thousands of steps is too deep for recursion. */
    private void follow(StepId start, Map<StepId, List<StepId>> atOnce, Set<StepId> seen) {
        SequencedMap<StepId, Iterator<StepId>> path = new LinkedHashMap<>();
        path.put(start, nexts(start, atOnce));
        while (!path.isEmpty()) {
            Map.Entry<StepId, Iterator<StepId>> last = path.lastEntry();
            if (!last.getValue().hasNext()) {
                path.remove(last.getKey());
                continue;
            }
            StepId next = last.getValue().next();
            if (path.containsKey(next)) {
                problems.accept(Problem.at(next, ProblemCode.LOOP_WITHOUT_CALLER));
            } else if (seen.add(next)) {
                path.put(next, nexts(next, atOnce));
            }
        }
    }

    private static Iterator<StepId> nexts(StepId at, Map<StepId, List<StepId>> atOnce) {
        return atOnce.getOrDefault(at, List.of()).iterator();
    }
}
