package org.callwright.app.internal.events;

import java.util.stream.Stream;
import org.callwright.model.FlowId;

/** Something that others go by and that is no longer as it was. Equal changes are about the same thing. */
public sealed interface Change {

    /** Action bundles came or went, or an action was set aside. */
    record ActionsChanged() implements Change {}

    /** A flow was created or imported, or its draft was saved; the name belongs to the draft. */
    record DraftChanged(FlowId flow) implements Change {}

    /** Another version of a flow is live than before. */
    record LiveVersionChanged(FlowId flow) implements Change {}

    /** A flow is gone with its versions. An import may bring its id back with others. */
    record FlowDeleted(FlowId flow) implements Change {}

    /** A saved action came, went or has another draft, so their list may be another. Comes with one of the above. */
    record SavedActionsChanged() implements Change {}

    /** A connection was added, changed or deleted. */
    record ConnectionChanged(String connection) implements Change {}

    /** Everything that can change about a flow. */
    static Stream<Change> of(FlowId flow) {
        return Stream.of(new DraftChanged(flow), new LiveVersionChanged(flow), new FlowDeleted(flow));
    }
}
