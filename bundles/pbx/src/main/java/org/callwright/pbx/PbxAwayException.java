package org.callwright.pbx;

import org.callwright.model.Sentence;

/**
 * The PBX was not reached, did not answer in time, or refused to answer, such as for want of a permission. The message
 * is a sentence for an admin.
 */
public class PbxAwayException extends RuntimeException {
    private final transient Sentence sentence;

    public PbxAwayException(Sentence sentence, Throwable cause) {
        super(sentence.toString(), cause);
        this.sentence = sentence;
    }

    /** The message, to be said in any language. */
    public Sentence sentence() {
        return sentence;
    }
}
