package org.callwright.designer.internal;

import java.util.Optional;
import org.callwright.action.Exit;
import org.callwright.app.Actions;
import org.callwright.app.AppException;
import org.callwright.compiler.ActionInfo;
import org.callwright.compiler.Compiler;
import org.callwright.compiler.InstalledAction;
import org.callwright.model.Flow;
import org.callwright.model.FlowEdits;
import org.callwright.model.Spot;
import org.callwright.model.Step;
import org.callwright.model.StepId;

/**
 * What is done on the page, as edits of a flow.
 *
 * @param actions what can be dropped
 */
record Gestures(Actions actions) {

    /**
     * Puts a new step of an action somewhere; what was there comes after it.
     *
     * @throws AppException when the action is not installed any more, or ends the call where something follows
     */
    Flow drop(Flow flow, String action, Spot spot) {
        InstalledAction installed = actions.find(action)
                .orElseThrow(() -> new AppException("The action \"" + action + "\" is not installed any more."));
        Step step = fresh(flow.nextStepId(), installed);
        Optional<String> main = mainExit(step);
        if (main.isEmpty() && FlowEdits.target(flow, spot).isPresent()) {
            throw new AppException(
                    installed.info().label() + " ends the call, so it can only be put where nothing follows.");
        }
        return FlowEdits.insert(flow, spot, step, main);
    }

    /** Takes a step out; what led to it leads to what followed it. */
    Flow delete(Flow flow, StepId id) {
        return flow.step(id)
                .map(step -> FlowEdits.delete(flow, id, wayOn(step)))
                .orElse(flow);
    }

    /** Where dropping on a step puts the new one; none when the step ends the call. */
    Optional<Spot> below(Step step) {
        return mainExit(step).map(exit -> new Spot.Branch(step.id(), exit));
    }

    /** Whether a new step of the action has no way on. */
    boolean ends(InstalledAction action) {
        return mainExit(fresh(new StepId("s1"), action)).isEmpty();
    }

    private static Step fresh(StepId id, InstalledAction action) {
        ActionInfo info = action.info();
        return Step.of(id, info.id(), info.schema(), action.form().initial());
    }

    private Optional<String> mainExit(Step step) {
        return new Compiler(actions).exits(step).stream().map(Exit::id).findFirst();
    }

    /** The main exit; of a step whose action is gone, the only one that is connected. */
    private Optional<String> wayOn(Step step) {
        return mainExit(step)
                .or(() -> step.exits().size() == 1
                        ? step.exits().keySet().stream().findFirst()
                        : Optional.empty());
    }
}
