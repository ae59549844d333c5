package org.callwright.compiler;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.callwright.action.Reference;
import org.callwright.model.Problem;
import org.callwright.model.StepId;

/**
 * What became of a flow.
 *
 * @param problems all that was found, errors first, then in order of step
 * @param dialplan the version's text; absent when an error is in the way
 * @param features what a saved action adds for the PBX's own phones; absent for callflows
 * @param actions the bundle version of each action that took part, by action id
 * @param uses the things on the PBX that the reachable steps refer to
 */
public record Compilation(
        List<Problem> problems,
        Optional<String> dialplan,
        Optional<FeatureCompilation> features,
        Map<String, String> actions,
        List<Use> uses) {

    /** The extensions that phones dial or subscribe to once this is live; none for callflows. */
    public SortedSet<String> codes() {
        return features.map(FeatureCompilation::codes).orElseGet(TreeSet::new);
    }

    /**
     * A step's reference to a thing on the PBX.
     *
     * @param step which step
     * @param field in which of its fields
     * @param reference to what
     */
    public record Use(StepId step, String field, Reference reference) {}
}
