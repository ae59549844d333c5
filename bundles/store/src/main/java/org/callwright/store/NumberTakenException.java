package org.callwright.store;

import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;

/** The number already belongs to another flow. */
public class NumberTakenException extends StoreException {
    private final transient PhoneNumber number;
    private final String owner;

    public NumberTakenException(PhoneNumber number, String owner) {
        this(number, number, owner);
    }

    /** @param theirs the notation in which the other flow has it */
    public NumberTakenException(PhoneNumber number, PhoneNumber theirs, String owner) {
        super(
                theirs.equals(number)
                        ? Message.of("The number {0} belongs to \"{1}\". Choose another.", number, owner)
                        : Message.of(
                                "The number {0} belongs to \"{1}\", as {2}. Choose another.", number, owner, theirs));
        this.number = number;
        this.owner = owner;
    }

    /** Returns the number that is taken. */
    public PhoneNumber number() {
        return number;
    }

    /** Returns the name of the flow that has the number. */
    public String owner() {
        return owner;
    }
}
