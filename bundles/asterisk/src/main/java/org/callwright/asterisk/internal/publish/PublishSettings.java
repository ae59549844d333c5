package org.callwright.asterisk.internal.publish;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.callwright.compiler.dialplan.DialplanNames;
import org.callwright.compiler.numbers.NumberingPlan;
import org.callwright.model.PhoneNumber;
import org.callwright.pbx.ProtectedNumbers;

/**
 * What publishing needs from the configuration.
 *
 * @param wrappers the contexts that trunks and phones really use, by the context of Callwright's that they include
 * @param protectedNumbers numbers that no callflow may have, as far as the configuration tells
 * @param notPrefixes expressions that are no prefixes of an outside line though the PBX's dialplan looks like it
 * @param numbering what numbers mean where the PBX is
 * @param agi the URL at which Asterisk asks for steps to be run
 * @param settleAfter how long after a publication its parts are put together with others
 */
public record PublishSettings(
        Map<String, String> wrappers,
        ProtectedNumbers protectedNumbers,
        Set<String> notPrefixes,
        NumberingPlan numbering,
        String agi,
        Duration settleAfter) {
    public PublishSettings {
        wrappers = Map.copyOf(wrappers);
        notPrefixes = Set.copyOf(notPrefixes);
    }

    /** The context that callers of a number really dial in. */
    public String wrapper(PhoneNumber number) {
        return wrappers.get(number.kind() == PhoneNumber.Kind.DID ? DialplanNames.INBOUND : DialplanNames.INTERNAL);
    }
}
