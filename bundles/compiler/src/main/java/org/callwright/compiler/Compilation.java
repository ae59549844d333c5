package org.callwright.compiler;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callwright.action.Reference;
import org.callwright.model.Problem;
import org.callwright.model.StepId;

/**
 * What became of a flow.
 *
 * @param problems all that was found, errors first, then in order of step
 * @param dialplan the version's text; absent when an error is in the way
 * @param actions the bundle version of each action that took part, by action id
 * @param uses the things on the PBX that the reachable steps refer to
 */
public record Compilation(
        List<Problem> problems, Optional<String> dialplan, Map<String, String> actions, List<Use> uses) {

    /**
     * A step's reference to a thing on the PBX.
     *
     * @param step which step
     * @param field in which of its fields
     * @param reference to what
     */
    public record Use(StepId step, String field, Reference reference) {}
}
