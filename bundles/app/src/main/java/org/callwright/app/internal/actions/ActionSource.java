package org.callwright.app.internal.actions;

import org.osgi.framework.Bundle;
import org.osgi.framework.Version;

/**
 * The bundle that an action is from.
 *
 * @param name its symbolic name
 * @param installed the framework's number for it: the lower, the earlier it was installed
 */
record ActionSource(String name, Version version, long installed) {
    /** Of an action whose bundle went away. */
    static final ActionSource GONE = new ActionSource("", Version.emptyVersion, Long.MAX_VALUE);

    private static final String OURS = "org.callwright.actions.";

    /** @param bundle null once it is gone */
    static ActionSource of(Bundle bundle) {
        return bundle == null
                ? GONE
                : new ActionSource(bundle.getSymbolicName(), bundle.getVersion(), bundle.getBundleId());
    }

    /** Whether it belongs to Callwright itself. */
    boolean isOurs() {
        return name.startsWith(OURS);
    }
}
