package org.callwright.compiler;

import java.util.Optional;
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
record Home(
        String owner,
        String keeper,
        String sections,
        Optional<StepToken> token,
        Optional<String> version,
        boolean comesBack) {

    /** A step of a version. What it keeps outlives the version. */
    static Home of(Flow flow, int version, StepId step) {
        String context = Contexts.version(flow.id(), version);
        return new Home(
                step.value(),
                flow.isSavedAction() ? flow.id().value() : flow.id() + "/" + step,
                context + "-" + step,
                Optional.of(new StepToken(flow.id(), version, step)),
                Optional.of(context),
                flow.isSavedAction());
    }

    /** What a saved action adds for the PBX's own phones. */
    static Home ofSaved(String id) {
        return new Home(id, id, Contexts.feature(id), Optional.empty(), Optional.empty(), false);
    }
}
