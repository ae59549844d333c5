package org.callwright.designer.editor;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.callwright.app.AppException;
import org.callwright.app.CallflowSummary;
import org.callwright.app.Callflows;
import org.callwright.app.ReferenceDirectory;
import org.callwright.app.actions.Actions;
import org.callwright.compiler.catalog.SavedActionType;
import org.callwright.designer.login.CurrentUser;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Step;
import org.callwright.model.config.ConfigValue;

/**
 * The saved actions that steps can be linked to.
 *
 * @param callflows stores them
 * @param actions the installed actions
 * @param references names what they refer to
 * @param all returns all saved actions as of the last live update
 */
public record SavedActions(
        Callflows callflows, Actions actions, ReferenceDirectory references, Supplier<List<CallflowSummary>> all) {

    /** Stands for the id that a new saved action gets when it is stored. */
    private static final FlowId NEW_ID = new FlowId("new");

    Optional<CallflowSummary> find(FlowId id) {
        return all.get().stream().filter(saved -> saved.id().equals(id)).findFirst();
    }

    /** The saved actions that have this action. */
    List<CallflowSummary> of(String action) {
        return all.get().stream()
                .filter(saved -> saved.action().filter(action::equals).isPresent())
                .toList();
    }

    /** Their names. */
    public Collection<String> names() {
        return all.get().stream().map(CallflowSummary::name).toList();
    }

    /** The saved action that a step is linked to, as it is live; empty when it is linked to none. */
    Optional<SavedActionType> linked(Step step) {
        return actions.find(step.action())
                .map(action -> action.action() instanceof SavedActionType saved ? saved : null);
    }

    /** The summary of a linked step, in one line. */
    Optional<String> summary(Step step) {
        return actions.find(step.action()).flatMap(action -> action.summary(step.config(), references::name));
    }

    /**
     * Stores a new saved action as a draft.
     *
     * @throws AppException when another one has the name: the palette shows names only
     */
    public FlowId create(String name, String action, int schema, ConfigValue.Group config) {
        boolean taken =
                callflows.savedActions().stream().anyMatch(other -> other.name().equalsIgnoreCase(name));
        if (taken) {
            throw new AppException("There is a saved action with this name already. Choose another name.");
        }
        return callflows
                .create(Flow.savedAction(NEW_ID, name, action, schema, config), CurrentUser.operator())
                .draft()
                .id();
    }
}
