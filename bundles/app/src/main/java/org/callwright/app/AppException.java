package org.callwright.app;

import org.callwright.model.Sentence;

/** What was asked for cannot be done. The sentence, which is the message too, says why and what to do. */
public class AppException extends RuntimeException {
    private final transient Sentence sentence;

    /**
     * @param english a literal, as the dictionaries know it
     * @param arguments see {@link Sentence#arguments}
     */
    public AppException(String english, Object... arguments) {
        this(Sentence.of(english, arguments));
    }

    public AppException(Sentence sentence) {
        this(sentence, null);
    }

    public AppException(Sentence sentence, Throwable cause) {
        super(sentence.toString(), cause);
        this.sentence = sentence;
    }

    /** The message, to be said in any language. */
    public Sentence sentence() {
        return sentence;
    }
}
