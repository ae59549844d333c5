package org.callwright.action;

import org.osgi.annotation.versioning.ProviderType;

/** What an action adds for the PBX's own phones, beside the steps in flows. */
@ProviderType
public interface Features {

    /**
     * A feature code.
     *
     * @param digits what the phones dial: {@code 0-9 * #}
     * @return where to write what it does; the value kept there is the same one that steps see
     */
    Dialplan code(String digits);

    /**
     * A lamp (BLF) that phones can subscribe to.
     *
     * @param digits the extension they subscribe to
     * @param lamp the state it shows, from {@link #lamp}
     */
    Features hint(String digits, Variable lamp);

    /** The lamp of this name. Set it to {@code INUSE} or {@code NOT_INUSE}. */
    Variable lamp(String name);

    /** A value that outlives calls, the same one that {@link Dialplan#kept} gives the steps. */
    Variable kept(String name);
}
