package org.callwright.pbx;

/** A call that waits for a step. Once it is over, every method throws {@link IllegalStateException}. */
public interface RunningCall {

    /** The caller's number as delivered; empty when withheld. */
    String callerNumber();

    /** The caller's name as delivered; empty when there is none. */
    String callerName();

    /** The number by which the call came to its callflow; empty when it came without one. */
    String dialledNumber();

    /** What a channel variable holds, or a function such as {@code CALLERID(num)}; empty when unset. */
    String get(String variable);

    /**
     * Sets a channel variable. Control characters, line breaks among them, become blanks.
     *
     * @throws IllegalArgumentException when the value is too long to be carried: about 1,500 bytes
     */
    void set(String variable, String value);
}
