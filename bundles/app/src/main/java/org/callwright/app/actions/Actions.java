package org.callwright.app.actions;

import java.util.List;
import java.util.Locale;
import org.callwright.app.access.Allowed;
import org.callwright.compiler.catalog.ActionCatalog;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.store.Role;

/** The registry of actions: what the bundles installed at this moment offer. */
public interface Actions extends ActionCatalog {

    /** All that can be used, by group and label; of several with one id only the one in use. */
    @Allowed(Role.VIEWER)
    List<InstalledAction> installed();

    /** The bundles that offer an action id, the one in use first; more than one is worth a warning. */
    @Allowed(Role.VIEWER)
    List<String> bundlesOffering(String id);

    /** What bundles brought that cannot be used, and why, by bundle. */
    @Allowed(Role.VIEWER)
    List<UnusableAction> unusable();

    @Override
    @Allowed(Role.VIEWER)
    default Actions in(Locale language) {
        return new ActionsIn(this, ActionCatalog.super.in(language), language);
    }

    /**
     * An OSGi service that is called, in any thread, after action bundles came or went or an action was set aside. Must
     * return at once.
     */
    @FunctionalInterface
    interface Listener {
        void changed();
    }
}
