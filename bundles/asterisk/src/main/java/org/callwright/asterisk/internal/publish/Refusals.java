package org.callwright.asterisk.internal.publish;

import java.util.List;
import org.callwright.model.Message;
import org.callwright.pbx.PublishException;

/** Puts the messages of publications that failed together. */
final class Refusals {
    private Refusals() {}

    static PublishException unchanged(Message why, Exception cause) {
        return new PublishException(both(why, Message.of("Nothing was changed on the PBX.")), true, cause);
    }

    static Message both(Message first, Message second) {
        return Message.joined(" ", List.of(first, second));
    }
}
