package org.callwright.designer.live;

import java.util.List;
import java.util.Optional;
import org.callwright.app.CallflowSummary;
import org.callwright.app.PbxContents;
import org.callwright.model.Flow;
import org.callwright.model.Message;

/**
 * The callflows and the PBX at one moment, as all pages show them.
 *
 * @param callflows all callflows, by name; those read last if reading failed
 * @param savedActions all saved actions, in the same way
 * @param failure the error message if reading failed
 * @param pbx the state of the PBX, in words
 * @param pbxAnswers whether the PBX can be reached
 * @param difference how the PBX differs from what is published
 * @param foreign what the PBX has of somebody else's
 * @param unguarded what dials out past what keeps callflows from emergency numbers
 */
public record Snapshot(
        List<CallflowSummary> callflows,
        List<CallflowSummary> savedActions,
        Optional<Message> failure,
        Message pbx,
        boolean pbxAnswers,
        Optional<PbxContents.Difference> difference,
        Optional<PbxContents.Foreign> foreign,
        List<PbxContents.Unguarded> unguarded) {

    /** All flows of a kind, by name. */
    public List<CallflowSummary> flows(Flow.Kind kind) {
        return switch (kind) {
            case CALLFLOW -> callflows;
            case SAVED_ACTION -> savedActions;
        };
    }
}
