package org.callwright.designer.internal;

import static org.callwright.designer.internal.Languages.say;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callwright.app.Actions;
import org.callwright.app.Change;
import org.callwright.app.FlowChanges;
import org.callwright.app.Things;
import org.callwright.model.Flow;
import org.callwright.model.StepId;

/**
 * What to say when a callflow is changed in two places at once.
 *
 * @param actions the installed ones
 * @param things what people call them
 */
record Elsewhere(Actions actions, Things things) {

    /** What became of a change that came too late. */
    String lost(ChangeLostException change) {
        String lost = sentences(FlowChanges.drawn(change.before(), change.wanted(), actions, things::name));
        return say("""
                Someone else changed it a moment before you, so your change was not kept: {0} You see the newest draft \
                now. Make the change again if it still fits.""", lost);
    }

    /** What somebody else did to the step that is worked on here; empty when that is as it was. */
    Optional<String> happened(Flow before, Flow now, StepId step) {
        if (now.step(step).isEmpty()) {
            return before.step(step).map(gone -> say("The step was just removed elsewhere."));
        }
        List<Change> changes = FlowChanges.drawn(before, now, actions, things::name).stream()
                .filter(change -> change.step().filter(step::equals).isPresent())
                .filter(change -> !now.step(step).equals(before.step(step)))
                .toList();
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(say("The step was just changed elsewhere: {0}", sentences(changes)));
    }

    private static String sentences(List<Change> changes) {
        return changes.stream().map(Change::message).map(Languages::say).collect(Collectors.joining(" "));
    }
}
