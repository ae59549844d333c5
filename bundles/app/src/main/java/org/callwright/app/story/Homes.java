package org.callwright.app.story;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.callwright.app.story.Plot.PlotBranch;
import org.callwright.model.InsertionPoint;
import org.callwright.model.StepId;

/**
 * At which branch each step is drawn. A step keeps its home as long as that leads there, so that nothing moves that an
 * edit does not touch. Without one it is drawn at the first main branch in reading order, else at the first row. What
 * three or more ways lead to is shared and has none, unless it is a choice.
 *
 * <p>No step is lost: ways without loops have no circle, so going from home to home ends at the start, at a shared step
 * or at one that is set aside.
 */
final class Homes {
    private static final int SHARED = 3;

    /** Reading order depends on homes, and they on it. */
    private static final int MOST_ROUNDS = 4;

    private final Plot plot;
    private final Ways ways;
    private final Map<StepId, PlotBranch> home = new HashMap<>();
    private final Set<StepId> shared = new LinkedHashSet<>();
    private final Set<StepId> kept = new HashSet<>();

    private Homes(Plot plot, Ways ways) {
        this.plot = plot;
        this.ways = ways;
    }

    /** @param before the homes of the last story */
    static Homes of(Plot plot, Ways ways, Map<StepId, InsertionPoint.Branch> before) {
        var homes = new Homes(plot, ways);
        for (StepId step : ways.order()) {
            List<PlotBranch> into = ways.into(step);
            if (into.size() >= SHARED
                    && ways.isReached(step)
                    && !plot.steps().get(step).choice()) {
                homes.shared.add(step);
            } else if (!into.isEmpty()) {
                Optional<PlotBranch> stays = new Kept(plot, before).home(step, into);
                stays.ifPresent(branch -> homes.kept.add(step));
                homes.home.put(step, stays.orElseGet(() -> first(into)));
            }
        }
        homes.settle();
        return homes;
    }

    private static PlotBranch first(List<PlotBranch> into) {
        return into.stream().filter(PlotBranch::main).findFirst().orElseGet(into::getFirst);
    }

    /** Reads along the homes, again until nothing changes. */
    private void settle() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Map<StepId, List<PlotBranch>> read = read();
            Map<StepId, PlotBranch> changed = new HashMap<>();
            read.forEach((step, into) -> {
                if (home.containsKey(step) && !kept.contains(step) && first(into) != home.get(step)) {
                    changed.put(step, first(into));
                }
            });
            if (changed.isEmpty()) {
                return;
            }
            home.putAll(changed);
        }
    }

    /** The ways into each step, in reading order. */
    private Map<StepId, List<PlotBranch>> read() {
        Map<StepId, List<PlotBranch>> into = new HashMap<>();
        Deque<PlotBranch> open = new ArrayDeque<>();
        for (StepId root : roots()) {
            push(root, open);
            while (!open.isEmpty()) {
                PlotBranch branch = open.pop();
                if (ways.isWay(branch)) {
                    into.computeIfAbsent(branch.to().get(), step -> new ArrayList<>())
                            .add(branch);
                    if (isHome(branch)) {
                        push(branch.to().get(), open);
                    }
                }
            }
        }
        return into;
    }

    /** What nothing draws: the start, what is shared, and then the first steps of what nobody reaches. */
    List<StepId> roots() {
        List<StepId> roots = new ArrayList<>(plot.start().stream().toList());
        roots.addAll(shared);
        ways.order().stream()
                .filter(step -> !ways.isReached(step) && !home.containsKey(step))
                .forEach(roots::add);
        return roots;
    }

    private void push(StepId step, Deque<PlotBranch> open) {
        plot.steps().get(step).branches().reversed().forEach(open::push);
    }

    boolean isHome(PlotBranch branch) {
        return branch.to().filter(step -> home.get(step) == branch).isPresent();
    }

    boolean isShared(StepId step) {
        return shared.contains(step);
    }

    /** What to keep; a shared step goes back to where it was when there are only two ways left. */
    SortedMap<StepId, InsertionPoint.Branch> kept(Map<StepId, InsertionPoint.Branch> before) {
        SortedMap<StepId, InsertionPoint.Branch> all = new TreeMap<>();
        home.forEach((step, branch) -> all.put(step, branch.way()));
        shared.stream().filter(before::containsKey).forEach(step -> all.put(step, before.get(step)));
        return all;
    }

    /** Finds the homes of the last story again. */
    private record Kept(Plot plot, Map<StepId, InsertionPoint.Branch> before) {

        /** As many steps as anybody inserts at once. */
        private static final int FARTHEST = 100;

        Optional<PlotBranch> home(StepId step, List<PlotBranch> into) {
            InsertionPoint.Branch way = before.get(step);
            for (int i = 0; way != null && i < FARTHEST; i++) {
                InsertionPoint.Branch there = way;
                Optional<PlotBranch> same =
                        into.stream().filter(branch -> branch.has(there)).findFirst();
                if (same.isPresent()) {
                    return same;
                }
                way = next(way);
            }
            return Optional.empty();
        }

        /** Past a step that was inserted there, or before one that was deleted. */
        private InsertionPoint.Branch next(InsertionPoint.Branch way) {
            Plot.PlotStep from = plot.steps().get(way.step());
            if (from == null) {
                return before.get(way.step());
            }
            return from.branches().stream()
                    .filter(branch -> branch.has(way))
                    .flatMap(branch -> branch.to().stream())
                    .filter(to -> !before.containsKey(to))
                    .flatMap(to -> plot.steps().get(to).main().stream())
                    .map(PlotBranch::way)
                    .findFirst()
                    .orElse(null);
        }
    }
}
