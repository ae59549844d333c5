package org.callwright.app.numbers;

import org.callwright.model.FlowId;

/**
 * A callflow that has a number.
 *
 * @param name of its draft
 * @param standing which of its draft and its live version have the number
 */
public record NumberUse(FlowId flow, String name, Standing standing) {

    /** Which of a callflow's draft and its live version have a number. */
    public enum Standing {
        /** Both: callers reach it. */
        LIVE,
        /** Its draft alone: callers reach it from the next publication on. */
        NOT_LIVE_YET,
        /** Its live version alone: callers reach it until the next publication. */
        UNTIL_PUBLISHED
    }
}
