package org.callwright.compiler.catalog;

import java.util.Locale;
import java.util.Optional;
import org.callwright.compiler.sandbox.ActionSandbox;

/** The installed actions. */
@FunctionalInterface
public interface ActionCatalog {
    Optional<InstalledAction> find(String id);

    /** The same actions in another language, as far as they are translated. */
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

    /** Where their code runs. */
    default ActionSandbox sandbox() {
        return ActionSandbox.NONE;
    }
}
