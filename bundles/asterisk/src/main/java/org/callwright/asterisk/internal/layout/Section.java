package org.callwright.asterisk.internal.layout;

import java.util.Optional;
import org.callwright.asterisk.internal.dialplan.DialplanParser;
import org.callwright.asterisk.internal.dialplan.DialplanSyntaxException;
import org.callwright.asterisk.internal.dialplan.ParsedDialplan;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.pbx.PublishException;

/**
 * Some contexts that belong together, such as those of one version.
 *
 * @param flow the flow they belong to; empty if they serve many
 * @param what names them in messages, such as {@code Version 3 of callflow welcome}
 * @param text in the syntax of extensions.conf
 */
public record Section(Optional<FlowId> flow, String what, String text) {

    /** @throws PublishException if the text does not have the form that Callwright prints */
    public ParsedDialplan parsed() {
        try {
            return DialplanParser.parse(text);
        } catch (DialplanSyntaxException e) {
            throw refused(what + " is not dialplan as Callwright prints it: " + e.getMessage() + ".", e);
        }
    }

    static PublishException refused(String why, Exception cause) {
        return new PublishException(
                Message.of("{0} Nothing was changed on the PBX; publish the callflow again.", why), true, cause);
    }
}
