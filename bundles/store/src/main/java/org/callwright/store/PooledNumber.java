package org.callwright.store;

import org.callwright.model.PhoneNumber;

/**
 * A number of the pool.
 *
 * @param number in the notation in which its trunk delivers it, or as phones dial it
 * @param reserved whether it is kept back, so that no callflow gets it
 * @param note what people want to know of it, at most {@link #LONGEST_NOTE} characters; may be empty
 */
public record PooledNumber(PhoneNumber number, boolean reserved, String note) {
    public static final int LONGEST_NOTE = 200;

    public PooledNumber {
        if (note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("A note has at most " + LONGEST_NOTE + " characters");
        }
    }

    /** A number that is there to be given, without a note. */
    public static PooledNumber spare(PhoneNumber number) {
        return new PooledNumber(number, false, "");
    }
}
