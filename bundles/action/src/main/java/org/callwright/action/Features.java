package org.callwright.action;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What an action adds beside the steps in flows: for the PBX's own phones, and to be switched by hand. */
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

    /**
     * Has people switch something by hand: on Callwright's page, and by phone when a code is given. Each call of the
     * code goes on to the next position, says which, and sets the lamp, to which phones subscribe by the same digits.
     * An action has one switch at the most.
     *
     * @param code what the phones dial: {@code 0-9 * #}
     * @param pin digits that have to be pressed before the code switches; of no use without a code
     */
    Features byHand(Switch what, Optional<String> code, Optional<String> pin);
}
