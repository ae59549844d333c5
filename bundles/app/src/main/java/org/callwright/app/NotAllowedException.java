package org.callwright.app;

import org.callwright.model.Message;

/** Whoever asks may not do it. The sentence says who may. */
public final class NotAllowedException extends AppException {
    public NotAllowedException(Message message) {
        super(message);
    }
}
