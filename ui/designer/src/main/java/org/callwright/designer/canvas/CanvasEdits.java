package org.callwright.designer.canvas;

import java.util.List;
import java.util.Optional;
import org.callwright.action.Exit;
import org.callwright.app.AppException;
import org.callwright.app.actions.Actions;
import org.callwright.app.changes.StepNames;
import org.callwright.compiler.Compiler;
import org.callwright.compiler.catalog.ActionInfo;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.compiler.catalog.SavedActionType;
import org.callwright.model.Flow;
import org.callwright.model.FlowEdits;
import org.callwright.model.FlowId;
import org.callwright.model.InsertionPoint;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;

/**
 * What users do on the canvas, as edits of a flow.
 *
 * @param actions the installed actions
 */
public record CanvasEdits(Actions actions) {

    /**
     * Inserts a new step with an action. What was at the insertion point follows it.
     *
     * @throws AppException when the action is not installed any more, or ends the call where something follows
     */
    public Flow drop(Flow flow, String action, InsertionPoint insertionPoint) {
        InstalledAction installed = actions.find(action)
                .orElseThrow(() -> new AppException("The action \"{0}\" is not installed any more.", action));
        Step step = newStep(flow.nextStepId(), installed);
        return FlowEdits.insert(flow, insertionPoint, step, mainExitFor(step, flow, insertionPoint));
    }

    /**
     * Inserts a copy of a step, which may come from another flow. What was at the insertion point follows it.
     *
     * @throws AppException when it ends the call where something follows
     */
    public Flow paste(Flow flow, Step original, InsertionPoint insertionPoint) {
        Step copy = original.copy(flow.nextStepId());
        return FlowEdits.insert(flow, insertionPoint, copy, mainExitFor(copy, flow, insertionPoint));
    }

    /**
     * Moves a step to another insertion point.
     *
     * @throws AppException when it ends the call where something follows
     */
    public Flow move(Flow flow, StepId id, InsertionPoint insertionPoint) {
        return flow.step(id)
                .map(step -> FlowEdits.move(flow, id, insertionPoint, mainExitFor(step, flow, insertionPoint)))
                .orElse(flow);
    }

    /** Has a branch lead to a step, or nowhere. */
    public static Flow lead(Flow flow, InsertionPoint branch, Optional<StepId> target) {
        return target.map(step -> FlowEdits.connect(flow, branch, step))
                .orElseGet(() -> FlowEdits.disconnect(flow, branch));
    }

    /**
     * Puts rows of a step's list, by their branches, before another one, or at the end. Which fits first may be another.
     *
     * @throws AppException when they are not all in one list any more
     */
    public Flow order(Flow flow, StepId id, List<String> rows, Optional<String> before) {
        var compiler = new Compiler(actions);
        return flow.step(id)
                .filter(step -> compiler.rowLists(step).values().stream()
                        .anyMatch(list -> list.containsAll(rows)
                                && before.filter(it -> !list.contains(it)).isEmpty()))
                .map(step -> flow.withStep(compiler.ordered(flow, step, rows, before)))
                .orElseThrow(() ->
                        new AppException("The list was just changed elsewhere, so its rows stay in their order."));
    }

    /** Deletes a step. What led to it leads to what followed it. */
    public Flow delete(Flow flow, StepId id) {
        return flow.step(id)
                .map(step -> FlowEdits.delete(flow, id, continuation(step)))
                .orElse(flow);
    }

    /**
     * Links a step to a saved action, which replaces the step's own action. Its branches stay connected.
     *
     * @param name the saved action's name; a label that equals it is removed, since the step shows the name anyway
     */
    public Flow link(Flow flow, StepId id, FlowId saved, String name) {
        return flow.step(id)
                .map(step -> step.withAction(SavedActionType.id(saved), 1, ConfigValue.Group.EMPTY)
                        .withLabel(step.label().equals(name) ? "" : step.label()))
                .map(flow::withStep)
                .orElse(flow);
    }

    /**
     * Replaces a step's link by the action and settings that the saved action has live. Its branches stay connected,
     * and it keeps its name.
     *
     * @throws AppException when the saved action is gone
     */
    public Flow unlink(Flow flow, StepId id) {
        Step step = flow.step(id).orElseThrow();
        InstalledAction installed = actions.find(step.action())
                .orElseThrow(() -> new AppException("The saved action that the step is linked to is not there."));
        if (!(installed.action() instanceof SavedActionType saved)) {
            return flow;
        }
        Step own = saved.step();
        return flow.withStep(step.withAction(own.action(), own.schema(), own.config())
                .withLabel(step.label().isBlank() ? installed.info().label() : step.label()));
    }

    /** Where a drop on a step inserts; empty when the step ends the call. */
    public Optional<InsertionPoint> below(Step step) {
        return mainExit(step).map(exit -> new InsertionPoint.Branch(step.id(), exit));
    }

    /** Whether a new step with the action ends the call. */
    public boolean ends(InstalledAction action) {
        return mainExit(newStep(new StepId("s1"), action)).isEmpty();
    }

    private static Step newStep(StepId id, InstalledAction action) {
        ActionInfo info = action.info();
        return Step.of(id, info.id(), info.schema(), action.initial());
    }

    private Optional<String> mainExit(Step step) {
        return new Compiler(actions).exits(step).stream().map(Exit::id).findFirst();
    }

    /** The exit that leads on to what is at the insertion point. */
    private Optional<String> mainExitFor(Step step, Flow flow, InsertionPoint insertionPoint) {
        Optional<String> main = continuation(step);
        if (main.isEmpty() && FlowEdits.target(flow, insertionPoint).isPresent()) {
            throw new AppException(
                    "\"{0}\" ends the call, so it can only be put where nothing follows.",
                    new StepNames(flow.withStep(step), actions).of(step.id()));
        }
        return main;
    }

    /** The main exit; of a step whose action is gone, its only connected exit. */
    private Optional<String> continuation(Step step) {
        return mainExit(step)
                .or(() -> step.exits().size() == 1
                        ? step.exits().keySet().stream().findFirst()
                        : Optional.empty());
    }
}
