package org.callwright.app;

import org.callwright.model.Message;

/** What came of deleting a callflow. */
public sealed interface DeleteResult {

    /** Says that something stays for calls. */
    Message STAYS = Message.of("It stays on the PBX until the calls that are in progress now have ended.");

    /**
     * It is gone, and new calls do not find it: if it was live, that was seen on the PBX.
     *
     * @param staysForCalls whether it is still on the PBX, for calls in progress
     */
    record Deleted(boolean staysForCalls) implements DeleteResult {}

    /**
     * It is still there.
     *
     * @param why a sentence for an admin
     * @param callersUnaffected whether what was live before was seen to be live still
     */
    record Failed(Message why, boolean callersUnaffected) implements DeleteResult {}
}
