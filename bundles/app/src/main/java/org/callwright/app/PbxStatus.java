package org.callwright.app;

import java.time.Instant;
import org.callwright.app.access.Allowed;
import org.callwright.model.Message;
import org.callwright.store.Role;

/** Whether the PBX can be reached, for pages and commands that call nothing below this bundle. */
public interface PbxStatus {

    /** A sentence for an admin. */
    @Allowed(Role.VIEWER)
    Message message();

    /** Whether it answers; never while none is configured. */
    @Allowed(Role.VIEWER)
    boolean isReachable();

    /** What time it is for calls: on the PBX's machine, or here while it does not answer. May ask it, and take seconds. */
    @Allowed(Role.VIEWER)
    Instant now();

    /** Is told after every change, in any thread, as an OSGi service. Must return at once. */
    @FunctionalInterface
    interface Listener {
        void pbxChanged();

        /** Is told when somebody had the PBX read its configuration again. Must return at once. */
        default void pbxReloaded() {}
    }
}
