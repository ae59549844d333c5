package org.callwright.app.numbers;

/** Whether a callflow can be given a number. */
public enum NumberState {
    /** No callflow has it. */
    SPARE,
    /** No callflow has it, and none gets it until somebody sets it free. */
    RESERVED,
    /** A callflow has it, in its draft or in the version that is live. */
    USED
}
