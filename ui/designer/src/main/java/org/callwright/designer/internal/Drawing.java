package org.callwright.designer.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callwright.action.Exit;
import org.callwright.app.Actions;
import org.callwright.compiler.Compiler;
import org.callwright.compiler.InstalledAction;
import org.callwright.model.ConfigValue;
import org.callwright.model.Flow;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Problem;
import org.callwright.model.Step;
import org.callwright.model.StepId;

/**
 * A callflow as the canvas gets it; its components are the names in the JSON.
 *
 * @param id which callflow
 * @param name what people call it
 * @param numbers what callers dial
 * @param start the first step, or {@code null}
 * @param steps all of them, reachable or not
 */
record Drawing(String id, String name, List<String> numbers, String start, List<Card> steps) {

    /**
     * A step.
     *
     * @param title the step's own label, else its action's
     * @param group the palette's group, which gives the colour; empty when the action is not installed
     * @param icon a name of Vaadin's icon set
     * @param summary one line on what it does, or empty
     * @param on whether calls run it
     * @param available whether its action is installed
     * @param errors how many problems refuse publishing
     * @param warnings how many do not
     * @param exits the branches to show, in the action's order
     * @param main the branch that dropping on the step is about; null when the step ends the call
     */
    record Card(
            String id,
            String title,
            String group,
            String icon,
            String summary,
            boolean on,
            boolean available,
            int errors,
            int warnings,
            List<Branch> exits,
            String main) {}

    /** A branch; {@code label} is empty where there is nothing to tell apart, {@code target} is null while it is open. */
    record Branch(String id, String label, String target) {}

    /** Draws a callflow as far as the installed actions are known. */
    static Drawing of(Flow flow, Actions actions, List<Problem> problems) {
        Map<StepId, List<Problem>> byStep = problems.stream()
                .filter(problem -> problem.step().isPresent())
                .collect(Collectors.groupingBy(problem -> problem.step().get()));
        return new Drawing(
                flow.id().value(),
                flow.name(),
                flow.numbers().stream().map(PhoneNumber::digits).toList(),
                flow.start().map(StepId::value).orElse(null),
                flow.steps().values().stream()
                        .map(step -> card(step, actions, byStep.getOrDefault(step.id(), List.of())))
                        .toList());
    }

    private static Card card(Step step, Actions actions, List<Problem> problems) {
        Optional<InstalledAction> action = actions.find(step.action());
        String label = action.map(found -> found.info().label()).orElse(step.action());
        List<Exit> exits = new Compiler(actions).exits(step);
        int errors = (int) problems.stream().filter(Problem::refusesPublishing).count();
        return new Card(
                step.id().value(),
                step.label().isBlank() ? label : step.label(),
                action.map(found -> found.info().group()).orElse(""),
                action.map(found -> found.info().icon()).orElse("question"),
                action.isPresent() ? summary(step, label) : "Unavailable: " + label,
                step.on(),
                action.isPresent(),
                errors,
                problems.size() - errors,
                branches(step, exits),
                exits.isEmpty() ? null : exits.getFirst().id());
    }

    /** The action's name where the title is another, and the first thing on the PBX that the step is about. */
    private static String summary(Step step, String label) {
        List<String> parts = new ArrayList<>();
        if (!step.label().isBlank()) {
            parts.add(label);
        }
        step.config().values().values().stream()
                .filter(ConfigValue.Reference.class::isInstance)
                .map(value -> ((ConfigValue.Reference) value).id())
                .findFirst()
                .ifPresent(parts::add);
        return String.join(" · ", parts);
    }

    /**
     * The connected branches, the next to be connected, and those that wait for a choice. What has a fallback is folded
     * into that until it is connected.
     */
    private static List<Branch> branches(Step step, List<Exit> exits) {
        List<Exit> shown = new ArrayList<>();
        boolean next = true;
        for (Exit exit : exits) {
            boolean connected = step.target(exit.id()).isPresent();
            boolean open = exit.needsChoice() || next && exit.fallback().isEmpty();
            if (connected || open || exit == exits.getFirst()) {
                shown.add(exit);
            }
            next &= connected || exit.fallback().isPresent();
        }
        boolean alone = shown.size() == 1 && shown.getFirst().id().equals(Exit.NEXT.id());
        List<Branch> branches = new ArrayList<>();
        shown.forEach(exit -> branches.add(branch(step, exit.id(), alone ? "" : exit.label())));
        // What is connected but not declared, as when the action is missing, must not be lost from sight.
        step.exits().keySet().stream()
                .filter(id -> exits.stream().noneMatch(exit -> exit.id().equals(id)))
                .forEach(id -> branches.add(branch(step, id, id.replace('-', ' '))));
        return List.copyOf(branches);
    }

    private static Branch branch(Step step, String id, String label) {
        return new Branch(id, label, step.target(id).map(StepId::value).orElse(null));
    }
}
