package org.callwright.store;

import org.callwright.model.Flow;

/** A flow as JSON: for files that people keep, and inside the database. */
public interface FlowJson {

    /** Deterministic: equal flows give equal text. */
    String write(Flow flow);

    /**
     * Reads what {@link #write} wrote, or a person.
     *
     * @throws InvalidFlowException naming the place and what is wrong with it
     */
    Flow read(String json);

    /** A text that is no flow. */
    class InvalidFlowException extends IllegalArgumentException {
        public InvalidFlowException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
