package org.callwright.compiler.catalog;

import java.util.Locale;
import java.util.Optional;
import org.callwright.compiler.sandbox.ActionSandbox;

/** The action types that can be used now. */
@FunctionalInterface
public interface ActionCatalog {
    Optional<InstalledAction> find(String id);

    /** The same, with their words in another language as far as they have them. */
    default ActionCatalog in(Locale language) {
        ActionCatalog all = this;
        return new ActionCatalog() {
            @Override
            public Optional<InstalledAction> find(String id) {
                return all.find(id).map(action -> action.in(language));
            }

            @Override
            public ActionSandbox sandbox() {
                return all.sandbox();
            }
        };
    }

    /** Who runs their code. */
    default ActionSandbox sandbox() {
        return ActionSandbox.NONE;
    }
}
