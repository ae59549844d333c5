package org.callwright.compiler;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.callwright.action.Reference;
import org.callwright.model.MachineFaultException;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.StepId;

/**
 * The result of compiling a flow.
 *
 * @param problems everything found, errors first, then by step
 * @param dialplan the version's text; absent if there is an error
 * @param features what a saved action adds to the PBX's own phones; absent for callflows
 * @param actions the bundle version of each action used, by action id
 * @param uses what the reachable steps refer to
 * @param dialled what they dial outside, as far as it does not depend on the call
 * @param zones the time zones that they name
 * @param fault what kept the flow from being compiled, if that was the machine
 */
public record Compilation(
        List<Problem> problems,
        Optional<String> dialplan,
        Optional<FeatureCompilation> features,
        Map<String, String> actions,
        List<Use> uses,
        List<Dialled> dialled,
        List<NamedZone> zones,
        Optional<MachineFaultException> fault) {

    /** That of a flow which a fault of the machine kept from being compiled. */
    static Compilation of(MachineFaultException e) {
        return new Compilation(
                List.of(Problem.of(ProblemCode.MACHINE_FAULT, e.fault().message())),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(e));
    }

    /** @throws MachineFaultException if the machine kept the flow from being compiled */
    public Compilation orFault() {
        fault.ifPresent(e -> {
            throw e;
        });
        return this;
    }

    /** The codes that phones dial or subscribe to once this is live. */
    public SortedSet<String> codes() {
        return features.map(FeatureCompilation::codes).orElseGet(TreeSet::new);
    }

    /**
     * One reference of a step.
     *
     * @param field the step's field that holds it
     */
    public record Use(StepId step, String field, Reference reference) {}

    /**
     * A number that a step may dial outside.
     *
     * @param field the step's field that holds it
     * @param text as it was typed
     */
    public record Dialled(StepId step, String field, String text) {}

    /**
     * A time zone whose clock a step goes by.
     *
     * @param field the step's field that names it
     */
    public record NamedZone(StepId step, String field, ZoneId zone) {}
}
