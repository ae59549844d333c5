package org.callwright.compiler;

import java.util.Locale;
import java.util.Optional;

/** The action types that can be used now. */
@FunctionalInterface
public interface ActionTypes {
    Optional<InstalledAction> find(String id);

    /** The same, with their words in another language as far as they have them. */
    default ActionTypes in(Locale language) {
        ActionTypes all = this;
        return new ActionTypes() {
            @Override
            public Optional<InstalledAction> find(String id) {
                return all.find(id).map(action -> action.in(language));
            }

            @Override
            public Containment containment() {
                return all.containment();
            }
        };
    }

    /** Who runs their code. */
    default Containment containment() {
        return Containment.NONE;
    }
}
