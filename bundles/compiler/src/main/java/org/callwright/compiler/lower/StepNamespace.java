package org.callwright.compiler.lower;

import java.util.Optional;
import org.callwright.compiler.dialplan.DialplanNames;
import org.callwright.compiler.dialplan.StepToken;
import org.callwright.model.Flow;
import org.callwright.model.StepId;

/**
 * The contexts and names that the lines of an action use.
 *
 * @param owner the part of its variables' names that keeps them apart within a call
 * @param keeper the part of its stored values' and lamps' names that keeps them apart on the PBX
 * @param sections the prefix of its sections' contexts
 * @param token identifies it to the container; absent where the container cannot be asked
 * @param version the context that its exits lead to; absent where there are no exits
 * @param comesBack whether open exits return to the step that is linked to this one
 */
record StepNamespace(
        String owner,
        String keeper,
        String sections,
        Optional<StepToken> token,
        Optional<String> version,
        boolean comesBack) {

    /** A step of a version. Its stored values outlive the version. */
    static StepNamespace of(Flow flow, int version, StepId step) {
        String context = DialplanNames.version(flow.id(), version);
        return new StepNamespace(
                step.value(),
                flow.isSavedAction() ? flow.id().value() : flow.id() + "/" + step,
                context + "-" + step,
                Optional.of(new StepToken(flow.id(), version, step)),
                Optional.of(context),
                flow.isSavedAction());
    }

    /** The feature codes of a saved action. */
    static StepNamespace ofSaved(String id) {
        return new StepNamespace(id, id, DialplanNames.feature(id), Optional.empty(), Optional.empty(), false);
    }
}
