package org.callwright.designer.draft;

import static org.callwright.designer.messages.Translations.say;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callwright.app.ReferenceDirectory;
import org.callwright.app.actions.Actions;
import org.callwright.app.changes.FlowChange;
import org.callwright.app.changes.FlowChanges;
import org.callwright.designer.messages.Translations;
import org.callwright.model.Flow;
import org.callwright.model.StepId;

/**
 * Messages for users who change the same flow at the same time.
 *
 * @param actions the installed actions
 * @param references names what steps refer to
 */
public record ConcurrentEdits(Actions actions, ReferenceDirectory references) {

    /** Says which change was not saved because someone else was first. */
    String lost(DraftConflictException change) {
        String lost = messages(FlowChanges.drawn(change.before(), change.wanted(), actions, references::name));
        return say("""
                Someone else changed it a moment before you, so your change was not kept: {0} You see the newest draft \
                now. Make the change again if it still fits.""", lost);
    }

    /** Says what someone else changed in the step that is open here; empty if nothing. */
    Optional<String> happened(Flow before, Flow now, StepId step) {
        if (now.step(step).isEmpty()) {
            return before.step(step).map(gone -> say("The step was just removed elsewhere."));
        }
        List<FlowChange> changes = FlowChanges.drawn(before, now, actions, references::name).stream()
                .filter(change -> change.step().filter(step::equals).isPresent())
                .filter(change -> !now.step(step).equals(before.step(step)))
                .toList();
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(say("The step was just changed elsewhere: {0}", messages(changes)));
    }

    private static String messages(List<FlowChange> changes) {
        return changes.stream().map(FlowChange::message).map(Translations::say).collect(Collectors.joining(" "));
    }
}
