package org.callwright.store;

import org.callwright.model.Flow;
import org.callwright.model.Message;

/**
 * Converts flows to and from JSON, for exported files and for the database. Reading what was written gives an equal
 * flow.
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
 * Default values are omitted. For a flow: {@code start}, {@code numbers} and {@code steps} when empty, and the flags
 * {@code hideFromContacts} and {@code listInMainNumber} when false. For a step: {@code schema} when 1, {@code config},
 * {@code label}, {@code note} and {@code exits} when empty, and {@code on} when true. A saved action has {@code kind}
 * {@code saved-action}; a callflow has no {@code kind}. A key in a config that begins with {@code $} is escaped with a
 * second {@code $}.
 */
public interface FlowJson {

    /**
     * Writes a flow. Equal flows give equal text.
     *
     * @throws InvalidFlowException when a config is nested too deeply, or a number in it is too long, to be read back
     */
    String write(Flow flow);

    /**
     * Reads a flow from JSON that {@link #write} or a person wrote.
     *
     * @throws InvalidFlowException with the position and the reason when the text is not a valid flow
     */
    Flow read(String json);

    /**
     * The text is not a valid flow, or the flow cannot be written as JSON. The message begins with the position, such
     * as {@code steps[2].config.phone}.
     */
    class InvalidFlowException extends IllegalArgumentException {
        private final transient Message message;

        public InvalidFlowException(String message) {
            this(message, null);
        }

        public InvalidFlowException(String message, Throwable cause) {
            this(Message.asIs(message), cause);
        }

        public InvalidFlowException(Message message, Throwable cause) {
            super(message.toString(), cause);
            this.message = message;
        }

        /** Returns the message in a form that can be translated. */
        public Message message() {
            return message;
        }
    }
}
