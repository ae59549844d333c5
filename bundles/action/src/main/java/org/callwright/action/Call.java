package org.callwright.action;

import org.osgi.annotation.versioning.ProviderType;

/** A call in progress, as a {@link RuntimeAction} sees it. */
@ProviderType
public interface Call {

    /** The caller's number as delivered; empty when withheld. */
    String callerNumber();

    /** An admin's variable; empty when unset. */
    String get(Variable.Named variable);

    /** Sets an admin's variable. */
    void set(Variable.Named variable, String value);
}
