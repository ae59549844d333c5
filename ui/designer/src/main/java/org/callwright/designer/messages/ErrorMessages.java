package org.callwright.designer.messages;

import java.util.List;
import org.callwright.app.AppException;
import org.callwright.model.MachineFault;
import org.callwright.model.Message;
import org.callwright.store.FlowJson;
import org.callwright.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The messages that users see when something fails. */
public final class ErrorMessages {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorMessages.class);

    private ErrorMessages() {}

    /**
     * The message for an exception or error: its own if it was written for users. Otherwise the given one, followed by
     * what the machine lacks if that is the cause, and the exception is logged. May be called in any thread.
     */
    public static Message message(Message failure, Throwable e) {
        return switch (e) {
            case AppException refused -> refused.message();
            case StoreException refused -> refused.message();
            case FlowJson.InvalidFlowException refused -> refused.message();
            default -> {
                LOG.error("{}", failure, e);
                yield MachineFault.in(e)
                        .map(fault -> Message.joined(" ", List.of(failure, fault.message())))
                        .orElseGet(() -> Message.of("{0} The host's log says more.", failure));
            }
        };
    }
}
