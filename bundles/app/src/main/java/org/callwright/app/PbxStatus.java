package org.callwright.app;

import org.callwright.pbx.PbxState;

/** Whether the PBX can be reached, for pages and commands that call nothing below this bundle. */
public interface PbxStatus {

    /** A sentence for an admin. */
    String sentence();

    /** The state itself; away while no PBX is configured. */
    PbxState state();

    /** Is told after every change, in any thread, as an OSGi service. Must return at once. */
    @FunctionalInterface
    interface Listener {
        void pbxChanged();
    }
}
