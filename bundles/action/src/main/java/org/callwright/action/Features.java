package org.callwright.action;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Adds feature codes, lamps and a switch to a saved action. */
@ProviderType
public interface Features {

    /**
     * Adds a feature code.
     *
     * @param digits that phones dial: {@code 0-9 * #}
     * @return writes the lines of the code
     */
    Dialplan code(String digits);

    /**
     * Adds a lamp (BLF) that phones can subscribe to.
     *
     * @param digits the extension that phones subscribe to
     * @param lamp from {@link #lamp}
     */
    Features hint(String digits, Variable lamp);

    /** The lamp with this name. Its values are {@code INUSE} and {@code NOT_INUSE}. */
    Variable lamp(String name);

    /** A value that outlives calls; the same as {@link Dialplan#kept} in steps. */
    Variable kept(String name);

    /**
     * Adds a switch that people operate on Callwright's page, and by phone if there is a code. Each call of the code
     * switches to the next position, announces it and sets the lamp, to which phones subscribe by the same digits. An
     * action can have one switch.
     *
     * @param code that phones dial: {@code 0-9 * #}
     * @param pin digits that must be entered before the code switches; used only with a code
     */
    Features byHand(Switch what, Optional<String> code, Optional<String> pin);
}
