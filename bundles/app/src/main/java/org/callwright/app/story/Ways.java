package org.callwright.app.story;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.callwright.app.story.Plot.PlotBranch;
import org.callwright.app.story.Plot.PlotStep;
import org.callwright.model.InsertionPoint;
import org.callwright.model.StepId;

/**
 * Which ways lead to which step: walks the flow once, and then what the start does not lead to. A way to a step on the
 * path that leads there is a loop; without loops there are no circles.
 */
final class Ways {
    private final Plot plot;

    /** The steps that calls get to. */
    private final Set<StepId> reached = new HashSet<>();

    /** All steps, in the order of the walk. */
    private final List<StepId> order = new ArrayList<>();

    private final Set<PlotBranch> loops = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<PlotBranch> ways = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<StepId, List<PlotBranch>> into = new HashMap<>();
    private final SortedMap<StepId, List<InsertionPoint>> all = new TreeMap<>();

    Ways(Plot plot) {
        this.plot = plot;
        Set<StepId> seen = new HashSet<>();
        plot.start().ifPresent(start -> {
            all.computeIfAbsent(start, step -> new ArrayList<>()).add(new InsertionPoint.Start());
            walk(start, seen);
        });
        reached.addAll(seen);
        Set<StepId> led = new HashSet<>();
        plot.steps().values().stream()
                .filter(step -> !reached.contains(step.id()))
                .flatMap(step ->
                        step.branches().stream().filter(branch -> !branch.to().equals(Optional.of(step.id()))))
                .forEach(branch -> branch.to().ifPresent(led::add));
        plot.steps().keySet().stream().filter(step -> !led.contains(step)).forEach(step -> setAside(step, seen));
        plot.steps().keySet().forEach(step -> setAside(step, seen)); // what only circles lead to
    }

    private void setAside(StepId step, Set<StepId> seen) {
        if (!seen.contains(step)) {
            walk(step, seen);
        }
    }

    private record At(StepId step, Iterator<PlotBranch> branches) {}

    private void walk(StepId first, Set<StepId> seen) {
        Deque<At> path = new ArrayDeque<>();
        Set<StepId> onPath = new HashSet<>();
        enter(first, path, onPath, seen);
        while (!path.isEmpty()) {
            At at = path.peek();
            if (!at.branches().hasNext()) {
                onPath.remove(path.pop().step());
                continue;
            }
            PlotBranch branch = at.branches().next();
            if (branch.to().isEmpty()) {
                continue;
            }
            StepId to = branch.to().get();
            boolean nobody = reached.contains(to); // a way from what nobody reaches
            if (!nobody) {
                all.computeIfAbsent(to, step -> new ArrayList<>()).add(branch.way());
            }
            if (onPath.contains(to)) {
                loops.add(branch);
            } else if (!nobody) {
                ways.add(branch);
                into.computeIfAbsent(to, step -> new ArrayList<>()).add(branch);
                if (!seen.contains(to)) {
                    enter(to, path, onPath, seen);
                }
            }
        }
    }

    private void enter(StepId step, Deque<At> path, Set<StepId> onPath, Set<StepId> seen) {
        seen.add(step);
        order.add(step);
        onPath.add(step);
        path.push(new At(step, plot.steps().get(step).branches().iterator()));
    }

    List<StepId> order() {
        return order;
    }

    boolean isReached(StepId step) {
        return reached.contains(step);
    }

    boolean isLoop(PlotBranch branch) {
        return loops.contains(branch);
    }

    /** Whether a branch leads on: it is no loop, and no way back from what nobody reaches. */
    boolean isWay(PlotBranch branch) {
        return ways.contains(branch);
    }

    /** The ways to a step, without loops. */
    List<PlotBranch> into(StepId step) {
        return into.getOrDefault(step, List.of());
    }

    /** All ways, loops included. */
    SortedMap<StepId, List<InsertionPoint>> all() {
        SortedMap<StepId, List<InsertionPoint>> copy = new TreeMap<>();
        all.forEach((step, ways) -> copy.put(step, List.copyOf(ways)));
        return Collections.unmodifiableSortedMap(copy);
    }

    /** The steps that branches lead to which do not draw them. */
    Set<StepId> named(Homes homes) {
        Set<StepId> named = new HashSet<>();
        for (PlotStep step : plot.steps().values()) {
            for (PlotBranch branch : step.branches()) {
                if (branch.to().isPresent() && !homes.isHome(branch)) {
                    named.add(branch.to().get());
                }
            }
        }
        return named;
    }
}
