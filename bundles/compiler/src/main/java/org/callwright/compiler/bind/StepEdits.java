package org.callwright.compiler.bind;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callwright.action.Exit;
import org.callwright.compiler.form.Form;
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
     * @param config based on that of {@link Binder#migrated}
     */
    public Step filledIn(Step step, ConfigValue.Group config) {
        Step before = binder.migrated(step);
        Step after = before.withConfig(before.schema(), config);
        for (String gone : rowsGone(before, after)) {
            after = after.disconnect(gone);
        }
        return movedOn(after, ids(before), ids(after));
    }

    private Set<String> rowsGone(Step before, Step after) {
        Optional<Form> form = binder.catalog().find(before.action()).map(installed -> installed.form());
        return form.map(it -> without(it.rowIds(before.config()), it.rowIds(after.config())))
                .orElse(Set.of());
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
