package org.callwright.compiler;

import java.util.Optional;

/** The action types that can be used now. */
@FunctionalInterface
public interface ActionTypes {
    Optional<InstalledAction> find(String id);

    /** Who runs their code. */
    default Containment containment() {
        return Containment.NONE;
    }
}
