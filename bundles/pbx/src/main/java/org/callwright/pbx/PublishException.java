package org.callwright.pbx;

import org.callwright.model.Sentence;

/** A publication did not become live. The message is a sentence for an admin. */
public class PublishException extends RuntimeException {
    private final transient Sentence sentence;
    private final boolean restored;

    /** @param restored whether what was live before is live: nothing was touched, or it was seen to be live again */
    public PublishException(Sentence sentence, boolean restored, Throwable cause) {
        super(sentence.toString(), cause);
        this.sentence = sentence;
        this.restored = restored;
    }

    /** The message, to be said in any language. */
    public Sentence sentence() {
        return sentence;
    }

    public boolean restored() {
        return restored;
    }
}
