package org.callwright.action;

import org.osgi.annotation.versioning.ProviderType;

/**
 * A call in progress for a {@link RuntimeAction}. After the deadline, or once {@link RuntimeAction#run} has returned,
 * every method throws an {@link IllegalStateException}.
 */
@ProviderType
public interface Call {

    /** The caller's number as delivered; empty when withheld. */
    String callerNumber();

    /** The caller's name as delivered; empty when there is none. */
    String callerName();

    /** The number that was dialled to reach the callflow; empty if another callflow led here. */
    String dialledNumber();

    /** The text of a template with the values of the call. */
    String text(Template template);

    /**
     * The address and login of another system.
     *
     * @throws IllegalArgumentException if there is no such connection
     */
    Connection connection(Reference.Connection connection);

    /** The value of an admin's variable; empty if unset. */
    String get(Variable.Named variable);

    /** Sets an admin's variable. */
    void set(Variable.Named variable, String value);
}
