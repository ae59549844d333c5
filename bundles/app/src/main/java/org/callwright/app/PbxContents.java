package org.callwright.app;

import java.util.Optional;
import org.callwright.model.Message;

/** Whether the PBX has what is published. Looked at every few seconds, after each reload that the PBX tells of. */
public interface PbxContents {

    /** What is wrong as a whole, or with the first callflow of which something differs; empty while all is right. */
    Optional<PbxDifference> difference();

    /**
     * Publishes again what is live here, whatever the PBX has in its place. Nothing is published again by itself while
     * the PBX stays in reach: somebody may have changed it on purpose.
     *
     * @param user who has it done, for the log
     * @return why the PBX does not have it yet, as a sentence; empty when it was seen there
     * @throws AppException when something else is being published for too long
     */
    Optional<Message> repair(String user);
}
