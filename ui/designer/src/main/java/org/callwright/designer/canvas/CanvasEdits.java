package org.callwright.designer.canvas;

import java.util.Optional;
import org.callwright.action.Exit;
import org.callwright.app.Actions;
import org.callwright.app.AppException;
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
 * What is done on the page, as edits of a flow.
 *
 * @param actions what can be dropped
 */
public record CanvasEdits(Actions actions) {

    /**
     * Puts a new step of an action somewhere; what was there comes after it.
     *
     * @throws AppException when the action is not installed any more, or ends the call where something follows
     */
    public Flow drop(Flow flow, String action, InsertionPoint insertionPoint) {
        InstalledAction installed = actions.find(action)
                .orElseThrow(() -> new AppException("The action \"{0}\" is not installed any more.", action));
        Step step = fresh(flow.nextStepId(), installed);
        return FlowEdits.insert(flow, insertionPoint, step, mainExitFor(step, flow, insertionPoint));
    }

    /**
     * Puts a copy of a step, which may come from another flow, somewhere; what was there comes after it.
     *
     * @throws AppException when it ends the call where something follows
     */
    public Flow paste(Flow flow, Step original, InsertionPoint insertionPoint) {
        Step copy = original.copy(flow.nextStepId());
        return FlowEdits.insert(flow, insertionPoint, copy, mainExitFor(copy, flow, insertionPoint));
    }

    /**
     * Moves a step to somewhere else.
     *
     * @throws AppException when it ends the call where something follows
     */
    public Flow move(Flow flow, StepId id, InsertionPoint insertionPoint) {
        return flow.step(id)
                .map(step -> FlowEdits.move(flow, id, insertionPoint, mainExitFor(step, flow, insertionPoint)))
                .orElse(flow);
    }

    /** Takes a step out; what led to it leads to what followed it. */
    public Flow delete(Flow flow, StepId id) {
        return flow.step(id)
                .map(step -> FlowEdits.delete(flow, id, wayOn(step)))
                .orElse(flow);
    }

    /**
     * Links a step to a saved action, which takes the place of what the step did. Its branches stay connected.
     *
     * @param name what the saved action is called; a step that was called the same is called by it from then on
     */
    public Flow link(Flow flow, StepId id, FlowId saved, String name) {
        return flow.step(id)
                .map(step -> step.withAction(SavedActionType.id(saved), 1, ConfigValue.Group.EMPTY)
                        .withLabel(step.label().equals(name) ? "" : step.label()))
                .map(flow::withStep)
                .orElse(flow);
    }

    /**
     * Has a step that is linked do the same by itself, as calls get it now. Its branches stay connected, and it goes on
     * being called the same.
     *
     * @throws AppException when what it is linked to is gone
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

    /** Where dropping on a step puts the new one; none when the step ends the call. */
    public Optional<InsertionPoint> below(Step step) {
        return mainExit(step).map(exit -> new InsertionPoint.Branch(step.id(), exit));
    }

    /** Whether a new step of the action has no way on. */
    public boolean ends(InstalledAction action) {
        return mainExit(fresh(new StepId("s1"), action)).isEmpty();
    }

    private static Step fresh(StepId id, InstalledAction action) {
        ActionInfo info = action.info();
        return Step.of(id, info.id(), info.schema(), action.initial());
    }

    private Optional<String> mainExit(Step step) {
        return new Compiler(actions).exits(step).stream().map(Exit::id).findFirst();
    }

    /** The main exit, which leads on to what is at the spot. */
    private Optional<String> mainExitFor(Step step, Flow flow, InsertionPoint insertionPoint) {
        Optional<String> main = wayOn(step);
        if (main.isEmpty() && FlowEdits.target(flow, insertionPoint).isPresent()) {
            throw new AppException(
                    "\"{0}\" ends the call, so it can only be put where nothing follows.",
                    new StepNames(flow.withStep(step), actions).of(step.id()));
        }
        return main;
    }

    /** The main exit; of a step whose action is gone, the only one that is connected. */
    private Optional<String> wayOn(Step step) {
        return mainExit(step)
                .or(() -> step.exits().size() == 1
                        ? step.exits().keySet().stream().findFirst()
                        : Optional.empty());
    }
}
