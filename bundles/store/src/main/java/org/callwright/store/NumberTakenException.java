package org.callwright.store;

import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;

/** A number that another flow has. */
public class NumberTakenException extends StoreException {
    private final transient PhoneNumber number;
    private final String owner;

    public NumberTakenException(PhoneNumber number, String owner) {
        super(Message.of("The number {0} belongs to \"{1}\". Choose another.", number, owner));
        this.number = number;
        this.owner = owner;
    }

    public PhoneNumber number() {
        return number;
    }

    /** The other flow's name. */
    public String owner() {
        return owner;
    }
}
