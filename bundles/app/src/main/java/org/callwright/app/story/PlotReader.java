package org.callwright.app.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callwright.action.Exit;
import org.callwright.app.story.Plot.PlotBranch;
import org.callwright.app.story.Plot.PlotStep;
import org.callwright.compiler.bind.BoundStep;
import org.callwright.model.Flow;
import org.callwright.model.Step;

/**
 * Makes a step's branches of its exits.
 *
 * @param exits that the action declares; none while it is not installed
 */
record PlotReader(Flow flow, Step step, Shape shape, List<Exit> exits, Map<String, Exit> byId) {

    /** How calls go on from a step. */
    private enum Shape {
        /** By one of several equals. */
        CHOICE,
        /** Mostly by the first exit. */
        ON,
        /** Not, but for what can go wrong. */
        AWAY
    }

    /** @param bound empty while its action is not installed */
    static PlotReader of(Flow flow, Step step, Optional<BoundStep> bound) {
        List<Exit> exits = bound.map(BoundStep::exits).orElse(List.of());
        return new PlotReader(
                flow,
                step,
                bound.map(PlotReader::shape).orElse(step.exits().size() > 1 ? Shape.CHOICE : Shape.ON),
                exits,
                exits.stream().collect(Collectors.toMap(Exit::id, Function.identity())));
    }

    private static Shape shape(BoundStep bound) {
        if (bound.installed().info().choice()) {
            return Shape.CHOICE;
        }
        return bound.exitWhenOff().isPresent() ? Shape.ON : Shape.AWAY;
    }

    PlotStep read() {
        List<String> others = step.exits().keySet().stream()
                .filter(id -> !byId.containsKey(id))
                .toList();
        List<PlotBranch> branches = new ArrayList<>(shape == Shape.CHOICE ? listed() : besideMain());
        boolean goesOn = shape == Shape.ON && !branches.isEmpty();
        List<PlotBranch> main = goesOn ? List.of(branches.removeLast()) : List.of();
        // What is connected but not declared, as while the action is missing: calls go on by it if it is all there is.
        boolean alone = exits.isEmpty() && shape == Shape.ON;
        others.forEach(id -> branches.add(branch(List.of(id), id.replace('-', ' '), alone)));
        branches.addAll(main);
        return new PlotStep(step.id(), shape == Shape.CHOICE, List.copyOf(branches));
    }

    /** The list of a choice. A key stands in it only if it leads somewhere, as does what else happens without. */
    private List<PlotBranch> listed() {
        return exits.stream()
                .filter(exit -> isConnected(exit)
                        || exit.fallback().isEmpty() && StepWords.key(exit.id()).isEmpty())
                .map(exit -> branch(List.of(exit.id()), exit.label(), false))
                .toList();
    }

    /** The main exit last, together with those that lead where it leads; before it those that somebody led elsewhere. */
    private List<PlotBranch> besideMain() {
        Map<String, List<String>> together = new HashMap<>();
        exits.forEach(exit -> together.put(exit.id(), new ArrayList<>(List.of(exit.id()))));
        Map<String, String> ends = new LinkedHashMap<>();
        exits.stream().filter(this::isConnected).forEach(exit -> ends.put(exit.id(), end(exit)));
        ends.forEach((id, end) -> {
            if (!id.equals(end)) {
                together.get(end).add(id);
            }
        });
        List<PlotBranch> branches = new ArrayList<>();
        exits.stream()
                .skip(1)
                .filter(exit -> isConnected(exit)
                        ? ends.get(exit.id()).equals(exit.id())
                        : exit.needsChoice() && exit.fallback().isEmpty())
                .forEach(exit -> branches.add(branch(together.get(exit.id()), exit.label(), false)));
        exits.stream()
                .limit(1)
                .filter(exit -> shape == Shape.ON || isConnected(exit))
                .forEach(exit -> branches.add(branch(together.get(exit.id()), exit.label(), shape == Shape.ON)));
        return branches;
    }

    /** The exit that a connected one is not told apart from, since it falls back to it and leads to the same step. */
    private String end(Exit exit) {
        Exit at = exit;
        Set<String> seen = new HashSet<>();
        while (at != exits.getFirst()) {
            Exit fallback = at.fallback().map(byId::get).orElse(null);
            if (fallback == null || !step.target(fallback.id()).equals(step.target(exit.id()))) {
                return at.id();
            }
            if (!seen.add(at.id())) {
                return exit.id(); // they fall back to one another
            }
            at = fallback;
        }
        return at.id();
    }

    private boolean isConnected(Exit exit) {
        return step.target(exit.id()).isPresent();
    }

    private PlotBranch branch(List<String> ids, String label, boolean main) {
        return new PlotBranch(
                step.id(),
                List.copyOf(ids),
                label,
                step.target(ids.getFirst()).filter(flow.steps()::containsKey),
                main);
    }
}
