package org.callwright.app;

import org.callwright.model.Message;

/** What was asked for cannot be done. The sentence, which is the message too, says why and what to do. */
public class AppException extends RuntimeException {
    private final transient Message message;

    /**
     * @param english a literal, as the dictionaries know it
     * @param arguments see {@link Message#arguments}
     */
    public AppException(String english, Object... arguments) {
        this(Message.of(english, arguments));
    }

    public AppException(Message message) {
        this(message, null);
    }

    public AppException(Message message, Throwable cause) {
        super(message.toString(), cause);
        this.message = message;
    }

    /** The message, to be said in any language. */
    public Message message() {
        return message;
    }
}
