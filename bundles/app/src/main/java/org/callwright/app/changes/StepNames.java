package org.callwright.app.changes;

import java.util.HashMap;
import java.util.Map;
import org.callwright.compiler.catalog.ActionCatalog;
import org.callwright.model.Flow;
import org.callwright.model.Step;
import org.callwright.model.StepId;

/** What people call the steps of a callflow: by the label they gave them, else by their action. */
public final class StepNames {

    private final Map<StepId, String> names = new HashMap<>();

    /** @param actions what gives unlabelled steps their name */
    public StepNames(Flow flow, ActionCatalog actions) {
        Map<String, Integer> used = new HashMap<>();
        flow.steps().values().forEach(step -> names.put(step.id(), name(step, actions)));
        names.values().forEach(name -> used.merge(name, 1, Integer::sum));
        // Two that are called the same are told apart by their id, which the imported file has too.
        names.replaceAll((id, name) -> used.get(name) > 1 ? name + " (" + id + ")" : name);
    }

    /** The step's id when the callflow no longer has it. */
    public String of(StepId step) {
        return names.getOrDefault(step, step.toString());
    }

    private static String name(Step step, ActionCatalog actions) {
        return step.label().isBlank()
                ? actions.find(step.action())
                        .map(action -> action.info().label())
                        .orElse(step.action())
                : step.label();
    }
}
