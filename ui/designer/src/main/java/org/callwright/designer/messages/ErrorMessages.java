package org.callwright.designer.messages;

import org.callwright.app.AppException;
import org.callwright.model.Message;
import org.callwright.store.FlowJson;
import org.callwright.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in words what went wrong. */
public final class ErrorMessages {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorMessages.class);

    private ErrorMessages() {}

    /**
     * A sentence to show: the exception's own where it was made for people, else the given one. Then the log has the
     * rest. It can be found in any thread, and is said in the page's.
     */
    public static Message message(Message what, RuntimeException e) {
        return switch (e) {
            case AppException refused -> refused.message();
            case StoreException refused -> refused.message();
            case FlowJson.InvalidFlowException refused -> refused.message();
            default -> {
                LOG.error("{}", what, e);
                yield Message.of("{0} The host's log says more.", what);
            }
        };
    }
}
