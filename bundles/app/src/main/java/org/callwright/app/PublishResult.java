package org.callwright.app;

import java.time.Duration;
import java.util.List;
import java.util.SortedSet;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Problem;

/** What came of publishing. */
public sealed interface PublishResult {

    /**
     * Calls now go by the new version; this was seen from the PBX's side.
     *
     * @param version its number
     * @param numbers what to dial
     * @param took from asking to verified
     */
    record Live(int version, SortedSet<PhoneNumber> numbers, Duration took) implements PublishResult {}

    /**
     * Nothing changed for callers: these errors are in the way.
     *
     * @param problems errors first, then warnings
     */
    record Refused(List<Problem> problems) implements PublishResult {}

    /**
     * Nothing changed for callers: these warnings have to be confirmed first, or the draft has become another than the
     * user saw.
     */
    record NeedsConfirmation(List<Problem> warnings) implements PublishResult {}

    /**
     * The PBX did not take it.
     *
     * @param why a sentence for an admin
     * @param callersUnaffected whether what was live before was seen to be live still
     */
    record Failed(Message why, boolean callersUnaffected) implements PublishResult {}
}
