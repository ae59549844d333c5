package org.callwright.compiler.bind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callwright.action.Exit;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.compiler.form.Form;
import org.callwright.model.Flow;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;

/**
 * Edits of a step's configuration, and what becomes of its connections.
 *
 * @param binder for the branches before and after
 */
public record StepEdits(Binder binder) {

    /**
     * A step filled in differently. A row that is gone takes its connection along. Where one branch took the place of
     * another, as when something is renamed whose branch has no id but its name, the connection goes on to the new one.
     *
     * @param flow that the step is in
     * @param config based on that of {@link Binder#migrated}
     */
    public Step filledIn(Flow flow, Step step, ConfigValue.Group config) {
        Step before = binder.migrated(step);
        Step after = before.withConfig(before.schema(), config);
        if (!after.equals(before)) {
            after = withIdOfItsOwn(flow, after);
        }
        for (String gone : rowsGone(before, after)) {
            after = after.disconnect(gone);
        }
        return movedOn(after, ids(before), ids(after));
    }

    /** A step with rows at another place of their list; the same step where {@link Form#ordered} changes nothing. */
    public Step ordered(Flow flow, Step step, List<String> rows, Optional<String> before) {
        Step migrated = binder.migrated(step);
        return form(step)
                .map(it -> it.ordered(migrated.config(), rows, before))
                .filter(config -> !config.equals(migrated.config()))
                .map(config -> filledIn(flow, migrated, config))
                .orElse(step);
    }

    /** The branches that are rows of a list, in its order, by the field; see {@link Form#rowLists}. */
    public Map<String, List<String>> rowLists(Step step) {
        return form(step).map(it -> it.rowLists(binder.migrated(step).config())).orElse(Map.of());
    }

    /**
     * A copy has the id of the step that it was copied from. Filled in differently it is not the same under a new name as
     * long as the other one is there, so it gives the id up and gets one by its own name.
     */
    private Step withIdOfItsOwn(Flow flow, Step step) {
        return form(step)
                .flatMap(Form::rowId)
                .filter(key -> flow.steps().values().stream()
                        .filter(other -> other.action().equals(step.action()))
                        .filter(other -> !other.id().equals(step.id()))
                        .map(other -> binder.migrated(other).config().values().get(key))
                        .anyMatch(id ->
                                id != null && id.equals(step.config().values().get(key))))
                .map(key -> step.withConfig(step.schema(), step.config().without(key)))
                .orElse(step);
    }

    private Set<String> rowsGone(Step before, Step after) {
        return form(before)
                .map(it -> without(it.rowIds(before.config()), it.rowIds(after.config())))
                .orElse(Set.of());
    }

    private Optional<Form> form(Step step) {
        return binder.catalog().find(step.action()).map(InstalledAction::form);
    }

    private static Step movedOn(Step step, List<String> before, List<String> after) {
        List<String> gone = before.stream().filter(id -> !after.contains(id)).toList();
        List<String> come = after.stream().filter(id -> !before.contains(id)).toList();
        if (gone.size() != 1 || come.size() != 1 || before.indexOf(gone.getFirst()) != after.indexOf(come.getFirst())) {
            return step;
        }
        Optional<StepId> target = step.target(gone.getFirst());
        return target.isPresent() && step.target(come.getFirst()).isEmpty()
                ? step.disconnect(gone.getFirst()).connect(come.getFirst(), target.get())
                : step;
    }

    private List<String> ids(Step step) {
        return binder.exits(step).stream().map(Exit::id).toList();
    }

    private static Set<String> without(Set<String> all, Set<String> others) {
        all.removeAll(others);
        return all;
    }
}
