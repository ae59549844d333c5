package org.callwright.pbx;

/** A call that waits for a step. Once the call is over, every method throws {@link IllegalStateException}. */
public interface RunningCall {

    /** The caller's number as delivered; empty when withheld. */
    String callerNumber();

    /** The caller's name as delivered; empty when there is none. */
    String callerName();

    /** The number that was dialled to reach the callflow; empty if another callflow led here. */
    String dialledNumber();

    /** The value of a channel variable or of a function such as {@code CALLERID(num)}; empty if unset. */
    String get(String variable);

    /**
     * Sets a channel variable. Control characters such as line breaks become blanks.
     *
     * @throws IllegalArgumentException if the value is longer than about 1,500 bytes
     */
    void set(String variable, String value);
}
