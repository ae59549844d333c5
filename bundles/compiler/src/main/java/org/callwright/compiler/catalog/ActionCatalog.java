package org.callwright.compiler.catalog;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.callwright.compiler.numbers.NumberingPlan;
import org.callwright.compiler.sandbox.ActionSandbox;
import org.callwright.model.MachineFaultException;

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
            public NumberingPlan numbering() {
                return all.numbering();
            }

            @Override
            public ActionSandbox sandbox() {
                return all.sandbox();
            }
        };
    }

    /** What numbers mean where the PBX is. */
    default NumberingPlan numbering() {
        return NumberingPlan.UNKNOWN;
    }

    /** Where their code runs. */
    default ActionSandbox sandbox() {
        return ActionSandbox.NONE;
    }

    /**
     * Runs work that calls actions, as {@link ActionSandbox#run} does.
     *
     * @throws MachineFaultException where the machine, and no action, is what failed
     */
    default <T> T sandboxed(Supplier<T> work) {
        try {
            return sandbox().run(work);
        } catch (RuntimeException | Error e) {
            MachineFaultException.rethrow(e);
            throw e;
        }
    }
}
