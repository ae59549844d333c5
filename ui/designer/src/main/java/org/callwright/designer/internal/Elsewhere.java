package org.callwright.designer.internal;

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
        return "Someone else changed it a moment before you, so your change was not kept: "
                + sentences(FlowChanges.drawn(change.before(), change.wanted(), actions, things::name))
                + " You see the newest draft now. Make the change again if it still fits.";
    }

    /** What somebody else did to the step that is worked on here; empty when that is as it was. */
    Optional<String> happened(Flow before, Flow now, StepId step) {
        if (now.step(step).isEmpty()) {
            return before.step(step).map(gone -> "The step was just removed elsewhere.");
        }
        List<Change> changes = FlowChanges.drawn(before, now, actions, things::name).stream()
                .filter(change -> change.step().filter(step::equals).isPresent())
                .filter(change -> !now.step(step).equals(before.step(step)))
                .toList();
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of("The step was just changed elsewhere: " + sentences(changes));
    }

    private static String sentences(List<Change> changes) {
        return changes.stream().map(Change::sentence).collect(Collectors.joining(" "));
    }
}
