package org.callwright.designer.canvas;

import static org.callwright.designer.messages.Translations.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.callwright.action.Exit;
import org.callwright.app.actions.Actions;
import org.callwright.compiler.Compiler;
import org.callwright.compiler.catalog.CardSummary;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.compiler.catalog.SavedActionType;
import org.callwright.designer.messages.Wording;
import org.callwright.designer.widgets.GroupColour;
import org.callwright.model.Flow;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Problem;
import org.callwright.model.Step;
import org.callwright.model.StepId;

/**
 * A callflow as the browser gets it. The component names are the names in the JSON.
 *
 * @param id the callflow's id
 * @param name the callflow's name
 * @param numbers what callers dial
 * @param start the id of the first step, or {@code null}
 * @param steps all steps, reachable or not
 */
public record CanvasModel(String id, String name, List<String> numbers, String start, List<Card> steps) {

    /**
     * A step, which the canvas draws as a card.
     *
     * @param title the step's own label, else its action's
     * @param colour that of the action's group; empty when it is not installed
     * @param icon a name of Vaadin's icon set
     * @param summary what it does, in one line; may be empty
     * @param on whether calls run it
     * @param available whether its action is installed
     * @param linked whether it is linked to a saved action
     * @param errors the number of problems that refuse publishing
     * @param warnings the number of other problems
     * @param problems both numbers in words; empty when there is no problem
     * @param exits the branches, in the action's order
     * @param main the branch that a drop on the card connects; null when the step ends the call
     */
    record Card(
            String id,
            String title,
            String colour,
            String icon,
            String summary,
            boolean on,
            boolean available,
            boolean linked,
            int errors,
            int warnings,
            String problems,
            List<Branch> exits,
            String main) {}

    /**
     * A branch.
     *
     * @param label empty for the only branch of a step
     * @param target null while it is not connected
     * @param folded whether it is hidden until it is connected
     */
    record Branch(String id, String label, String target, boolean folded) {}

    /**
     * The difference to an earlier model of the same callflow, which the browser has.
     *
     * @param head the new model without its steps
     * @param order the ids of all steps, in order
     * @param cards the new and the changed steps
     */
    record Change(CanvasModel head, List<String> order, List<Card> cards) {}

    /** The difference to an earlier model. */
    Change since(CanvasModel before) {
        Set<Card> known = Set.copyOf(before.steps);
        return new Change(
                new CanvasModel(id, name, numbers, start, List.of()),
                steps.stream().map(Card::id).toList(),
                steps.stream().filter(card -> !known.contains(card)).toList());
    }

    /**
     * The model of a flow. Of a step whose action is not installed, it has what the flow knows.
     *
     * @param names the names of what steps refer to
     */
    public static CanvasModel of(Flow flow, Actions actions, CardSummary.Names names, List<Problem> problems) {
        Map<StepId, List<Problem>> byStep = problems.stream()
                .filter(problem -> problem.step().isPresent())
                .collect(Collectors.groupingBy(problem -> problem.step().get()));
        return new CanvasModel(
                flow.id().value(),
                flow.name(),
                flow.numbers().stream().map(PhoneNumber::digits).toList(),
                flow.start().map(StepId::value).orElse(null),
                flow.steps().values().stream()
                        .map(step -> card(step, actions, names, byStep.getOrDefault(step.id(), List.of())))
                        .toList());
    }

    private static Card card(Step step, Actions actions, CardSummary.Names names, List<Problem> problems) {
        Optional<InstalledAction> action = actions.find(step.action());
        String label = action.map(found -> found.info().label()).orElse(step.action());
        List<Exit> exits = new Compiler(actions).exits(step);
        int errors = (int) problems.stream().filter(Problem::refusesPublishing).count();
        return new Card(
                step.id().value(),
                step.label().isBlank() ? label : step.label(),
                action.map(found -> GroupColour.of(found.group())).orElse(""),
                action.map(found -> found.info().icon()).orElse("question"),
                action.map(found -> summary(step, found, names)).orElseGet(() -> say("Unavailable: {0}", label)),
                step.on(),
                action.isPresent(),
                SavedActionType.linked(step.action()).isPresent(),
                errors,
                problems.size() - errors,
                problems.isEmpty() ? "" : Wording.problems(problems),
                branches(step, exits),
                exits.isEmpty() ? null : exits.getFirst().id());
    }

    /** The action's summary of the step; without one, the action's name if the title is another. */
    private static String summary(Step step, InstalledAction action, CardSummary.Names names) {
        return action.summary(step.config(), names)
                .orElseGet(() -> step.label().isBlank() ? "" : action.info().label());
    }

    private static List<Branch> branches(Step step, List<Exit> exits) {
        List<Exit> visible = visible(step, exits);
        boolean alone = visible.size() == 1 && visible.getFirst().id().equals(Exit.NEXT.id());
        List<Branch> branches = new ArrayList<>();
        exits.forEach(exit -> branches.add(
                branch(step, exit.id(), alone && visible.contains(exit) ? "" : exit.label(), !visible.contains(exit))));
        // Branches that are connected but not declared, as when the action is missing, stay visible.
        step.exits().keySet().stream()
                .filter(id -> exits.stream().noneMatch(exit -> exit.id().equals(id)))
                .forEach(id -> branches.add(branch(step, id, id.replace('-', ' '), false)));
        return List.copyOf(branches);
    }

    /**
     * The branches to show: the connected ones, the next one to connect, and those that need a choice. A branch with a
     * fallback is hidden until it is connected.
     */
    private static List<Exit> visible(Step step, List<Exit> exits) {
        List<Exit> visible = new ArrayList<>();
        boolean next = true;
        for (Exit exit : exits) {
            boolean connected = step.target(exit.id()).isPresent();
            boolean open = exit.needsChoice() || next && exit.fallback().isEmpty();
            if (connected || open || exit == exits.getFirst()) {
                visible.add(exit);
            }
            next &= connected || exit.fallback().isPresent();
        }
        return visible;
    }

    private static Branch branch(Step step, String id, String label, boolean folded) {
        return new Branch(id, label, step.target(id).map(StepId::value).orElse(null), folded);
    }
}
