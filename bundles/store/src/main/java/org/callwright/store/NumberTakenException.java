package org.callwright.store;

import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;

/** The number already belongs to another flow. */
public class NumberTakenException extends StoreException {
    private final transient PhoneNumber number;
    private final String owner;

    public NumberTakenException(PhoneNumber number, String owner) {
        super(Message.of("The number {0} belongs to \"{1}\". Choose another.", number, owner));
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
