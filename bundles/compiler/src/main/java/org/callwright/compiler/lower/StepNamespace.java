package org.callwright.compiler.lower;

import java.util.Optional;
import org.callwright.compiler.dialplan.DialplanNames;
import org.callwright.compiler.dialplan.StepToken;
import org.callwright.model.Flow;
import org.callwright.model.StepId;

/**
 * Where the lines of an action stand, and by what names they keep things.
 *
 * @param owner keeps its variables apart from others' while a call runs
 * @param keeper keeps its values and lamps apart from others' for ever
 * @param sections what the contexts of its sections begin with
 * @param token names it towards the container; absent where the container cannot be asked
 * @param version the context that its exits lead to; absent where there are none
 * @param comesBack whether an open exit goes on at the step that is linked to this one
 */
record StepNamespace(
        String owner,
        String keeper,
        String sections,
        Optional<StepToken> token,
        Optional<String> version,
        boolean comesBack) {

    /** A step of a version. What it keeps outlives the version. */
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

    /** What a saved action adds for the PBX's own phones. */
    static StepNamespace ofSaved(String id) {
        return new StepNamespace(id, id, DialplanNames.feature(id), Optional.empty(), Optional.empty(), false);
    }
}
