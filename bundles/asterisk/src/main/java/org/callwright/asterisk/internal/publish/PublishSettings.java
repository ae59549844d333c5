package org.callwright.asterisk.internal.publish;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callwright.compiler.dialplan.DialplanNames;
import org.callwright.model.PhoneNumber;
import org.callwright.pbx.Publication.LiveFlow;

/**
 * What publishing needs from the configuration.
 *
 * @param wrappers the contexts that trunks and phones really use, by the context of Callwright's that they include
 * @param protectedNumbers digits that no callflow may have, such as those of emergency numbers
 * @param agi the URL at which Asterisk asks for steps to be run
 * @param settleAfter how long after a publication its parts are put together with others
 */
public record PublishSettings(
        Map<String, String> wrappers, Set<String> protectedNumbers, String agi, Duration settleAfter) {
    public PublishSettings {
        wrappers = Map.copyOf(wrappers);
        protectedNumbers = Set.copyOf(protectedNumbers);
    }

    /** The context that callers of a number really dial in. */
    public String wrapper(PhoneNumber number) {
        return wrappers.get(number.kind() == PhoneNumber.Kind.DID ? DialplanNames.INBOUND : DialplanNames.INTERNAL);
    }

    public boolean isProtected(PhoneNumber number) {
        return protectedNumbers.contains(number.digits());
    }

    /** A protected number of a flow, if there is one. */
    Optional<PhoneNumber> protectedNumber(LiveFlow flow) {
        return flow.live().numbers().stream().filter(this::isProtected).findFirst();
    }
}
