package org.callwright.action;

import org.osgi.annotation.versioning.ProviderType;

/**
 * A call in progress, as a {@link RuntimeAction} sees it. Once the deadline is over or {@link RuntimeAction#run} came
 * back, every method throws an {@link IllegalStateException}.
 */
@ProviderType
public interface Call {

    /** The caller's number as delivered; empty when withheld. */
    String callerNumber();

    /** The caller's name as delivered; empty when there is none. */
    String callerName();

    /** The number that was dialled, as far as the callflow knows it; empty when another callflow led here. */
    String dialledNumber();

    /** Text with the call's values put in. */
    String text(Template template);

    /**
     * Where another system is and how to log in there.
     *
     * @throws IllegalArgumentException when there is no such connection (any more)
     */
    Connection connection(Reference.Connection connection);

    /** An admin's variable; empty when unset. */
    String get(Variable.Named variable);

    /** Sets an admin's variable. */
    void set(Variable.Named variable, String value);
}
