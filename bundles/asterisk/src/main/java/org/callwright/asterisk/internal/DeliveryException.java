package org.callwright.asterisk.internal;

import org.callwright.model.Sentence;

/** Our text could not be read or replaced. The message is a sentence for an admin. */
final class DeliveryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    DeliveryException(Sentence sentence, Throwable cause) {
        super(sentence.toString(), cause);
        this.sentence = sentence;
    }

    /** The message, to be said in any language. */
    Sentence sentence() {
        return sentence;
    }
}
