package org.callwright.store;

import org.callwright.model.Flow;
import org.callwright.model.Message;

/**
 * A flow as JSON: for files that people keep, and inside the database. Reading what was written gives an equal flow.
 *
 * <pre>{@code
 * {
 *   "format": 1,
 *   "id": "welcome",
 *   "name": "Welcome",
 *   "numbers": [ "did:0305550100", "extension:200" ],
 *   "start": "s1",
 *   "steps": [ {
 *     "id": "s1",
 *     "action": "ring",
 *     "config": { "phone": { "$ref": "phone", "id": "bob" }, "seconds": 20 },
 *     "exits": { "not-answered": "s2" }
 *   } ]
 * }
 * }</pre>
 *
 * What has its usual value is left out: {@code start}, {@code numbers} and {@code steps} of an empty flow, the flags
 * {@code hideFromContacts} and {@code listInMainNumber} when false; of a step {@code schema} 1, {@code config}, {@code
 * label}, {@code note} and {@code exits} when empty, {@code on} when true. In a config, a key that begins with
 * {@code $} is written with a second one in front.
 */
public interface FlowJson {

    /**
     * Deterministic: equal flows give equal text.
     *
     * @throws InvalidFlowException when a config is nested deeper, or a number in it longer, than can be read again
     */
    String write(Flow flow);

    /**
     * Reads what {@link #write} wrote, or a person.
     *
     * @throws InvalidFlowException naming the place and what is wrong with it
     */
    Flow read(String json);

    /** No flow, or none that JSON can carry. The message begins with the place, as in {@code steps[2].config.phone}. */
    class InvalidFlowException extends IllegalArgumentException {
        private final transient Message sentence;

        public InvalidFlowException(String message) {
            this(message, null);
        }

        public InvalidFlowException(String message, Throwable cause) {
            this(Message.asIs(message), cause);
        }

        public InvalidFlowException(Message sentence, Throwable cause) {
            super(sentence.toString(), cause);
            this.sentence = sentence;
        }

        /** The message, to be said in any language. */
        public Message message() {
            return sentence;
        }
    }
}
