package org.callwright.store;

import org.callwright.model.Sentence;

/** The database did not do what was asked. */
public class StoreException extends RuntimeException {
    private final transient Sentence sentence;

    public StoreException(String message) {
        this(Sentence.asIs(message));
    }

    public StoreException(Sentence sentence) {
        super(sentence.toString());
        this.sentence = sentence;
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
        sentence = Sentence.asIs(message);
    }

    /** The message, to be said in any language. */
    public Sentence sentence() {
        return sentence;
    }
}
