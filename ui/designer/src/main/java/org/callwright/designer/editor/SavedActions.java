package org.callwright.designer.editor;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.callwright.app.Actions;
import org.callwright.app.AppException;
import org.callwright.app.CallflowSummary;
import org.callwright.app.Callflows;
import org.callwright.app.ReferenceDirectory;
import org.callwright.compiler.catalog.SavedActionType;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Step;
import org.callwright.model.config.ConfigValue;

/**
 * The saved actions that steps can be linked to.
 *
 * @param callflows where they are kept
 * @param actions what they are made of
 * @param references what people call what they use
 * @param all all of them, as the page was told last
 */
public record SavedActions(
        Callflows callflows, Actions actions, ReferenceDirectory references, Supplier<List<CallflowSummary>> all) {

    /** Takes any place until a new one gets its own id. */
    private static final FlowId TO_COME = new FlowId("new");

    Optional<CallflowSummary> find(FlowId id) {
        return all.get().stream().filter(saved -> saved.id().equals(id)).findFirst();
    }

    /** Those of an action. */
    List<CallflowSummary> of(String action) {
        return all.get().stream()
                .filter(saved -> saved.action().filter(action::equals).isPresent())
                .toList();
    }

    /** What they are called. */
    public Collection<String> names() {
        return all.get().stream().map(CallflowSummary::name).toList();
    }

    /** The saved action that a step is linked to, as its callers get it; empty when it is linked to none. */
    Optional<SavedActionType> linked(Step step) {
        return actions.find(step.action())
                .map(action -> action.action() instanceof SavedActionType saved ? saved : null);
    }

    /** What a step does that is linked, in one line. */
    Optional<String> summary(Step step) {
        return actions.find(step.action()).flatMap(action -> action.summary(step.config(), references::name));
    }

    /**
     * Keeps a new one as a draft.
     *
     * @throws AppException when another one has that name: in the palette nobody could tell them apart
     */
    public FlowId create(String name, String action, int schema, ConfigValue.Group config) {
        boolean taken =
                callflows.savedActions().stream().anyMatch(other -> other.name().equalsIgnoreCase(name));
        if (taken) {
            throw new AppException("There is a saved action with this name already. Choose another name.");
        }
        return callflows
                .create(Flow.savedAction(TO_COME, name, action, schema, config))
                .draft()
                .id();
    }
}
