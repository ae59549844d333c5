package org.callwright.designer.live;

import java.util.List;
import java.util.Optional;
import org.callwright.app.CallflowSummary;
import org.callwright.model.Flow;
import org.callwright.model.Message;

/**
 * What all pages show, as it was at one moment.
 *
 * @param callflows all of them, by name; those of the last success when reading failed
 * @param savedActions all of them, in the same way
 * @param failure a sentence for an admin when the callflows could not be read
 * @param pbx a sentence about the PBX
 * @param pbxAnswers whether it can be reached
 */
public record Snapshot(
        List<CallflowSummary> callflows,
        List<CallflowSummary> savedActions,
        Optional<Message> failure,
        Message pbx,
        boolean pbxAnswers) {

    /** All flows of a kind, by name. */
    public List<CallflowSummary> flows(Flow.Kind kind) {
        return switch (kind) {
            case CALLFLOW -> callflows;
            case SAVED_ACTION -> savedActions;
        };
    }
}
