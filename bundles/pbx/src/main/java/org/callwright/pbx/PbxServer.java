package org.callwright.pbx;

import java.util.Optional;
import org.callwright.model.PhoneNumber;

/** A PBX server. Every method has a deadline of a few seconds and throws {@link PbxUnreachableException} after it. */
public interface PbxServer {

    /** Whether the PBX was reachable last. Returns at once. */
    PbxState state();

    /** What the PBX's own dialplan does with a number; empty if only patterns match it. */
    Optional<String> owner(PhoneNumber number);

    /** The calls alive at this moment. */
    ActiveCalls calls();

    /**
     * Makes a publication live: writes it, makes the PBX load it, and reads it back. On any mismatch the previous
     * publication is restored.
     *
     * @throws PublishException if the publication is not live; says why, and whether the previous one is restored
     * @throws PbxUnreachableException if the PBX was not reached, so nothing was changed
     */
    Published publish(Publication publication);

    /**
     * Whether the PBX has loaded exactly this publication. Compares everything, which takes seconds for thousands of
     * callflows.
     */
    boolean isLive(Publication publication);

    /** A stored value, set from here or by a call; empty if there is none. */
    Optional<String> get(StoredValueKey key);

    /**
     * Stores a value for calls.
     *
     * @param value up to 80 lower-case letters, digits and hyphens
     */
    void put(StoredValueKey key, String value);

    /** Switches the lamp that belongs to a stored value. */
    void setLamp(StoredValueKey key, boolean lit);

    /** Whether a number must stay with the PBX, such as an emergency number. */
    boolean isProtected(PhoneNumber number);
}
