package org.callwright.app;

import org.callwright.model.Message;

/** What came of deleting a callflow. */
public sealed interface DeleteResult {

    /** It is gone. If it was live, the PBX was seen to have it no longer. */
    record Deleted() implements DeleteResult {}

    /**
     * It is still there.
     *
     * @param why a sentence for an admin
     * @param callersUnaffected whether what was live before was seen to be live still
     */
    record Failed(Message why, boolean callersUnaffected) implements DeleteResult {}
}
