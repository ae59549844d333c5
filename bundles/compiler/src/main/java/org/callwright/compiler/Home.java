package org.callwright.compiler;

import java.util.Optional;
import org.callwright.model.FlowId;
import org.callwright.model.StepId;

/**
 * Where the lines of an action stand, and by what names they keep things.
 *
 * @param owner keeps its variables apart from others' while a call runs
 * @param keeper keeps its values and lamps apart from others' for ever
 * @param sections what the contexts of its sections begin with
 * @param token names it towards the container; absent where the container cannot be asked
 * @param version the context that its exits lead to; absent where there are none
 */
record Home(String owner, String keeper, String sections, Optional<StepToken> token, Optional<String> version) {

    /** A step of a version. What it keeps outlives the version. */
    static Home of(FlowId flow, int version, StepId step) {
        String context = Contexts.version(flow, version);
        return new Home(
                step.value(),
                flow + "/" + step,
                context + "-" + step,
                Optional.of(new StepToken(flow, version, step)),
                Optional.of(context));
    }

    /** What a saved action adds for the PBX's own phones. */
    static Home ofSaved(String id) {
        return new Home(id, id, Contexts.feature(id), Optional.empty(), Optional.empty());
    }
}
