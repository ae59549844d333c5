package org.callwright.pbx;

import java.util.Optional;
import org.callwright.model.PhoneNumber;

/** One PBX server. Every call has a deadline of a few seconds and throws {@link PbxUnreachableException} past it. */
public interface PbxServer {

    /** Whether the PBX can be reached right now, without asking it. */
    PbxState state();

    /** What the PBX's own dialplan does with a number; empty when it has nothing more exact than a pattern. */
    Optional<String> owner(PhoneNumber number);

    /** The calls alive at this moment. */
    ActiveCalls calls();

    /**
     * Makes a publication live: writes it, has it loaded, and reads it back from the PBX. When anything does not match,
     * what was there before is put back.
     *
     * @throws PublishException when the publication is not live; says why, and whether the old state is back
     * @throws PbxUnreachableException when the PBX was not reached, so nothing was changed
     */
    Published publish(Publication publication);

    /**
     * Whether the PBX holds exactly this publication, seen from its side. Compares all of it, and so takes seconds where
     * there are thousands of callflows.
     */
    boolean isLive(Publication publication);

    /** What is kept under a name, whoever set it; empty when nothing is. */
    Optional<String> kept(StoredValueKey name);

    /**
     * Keeps a value, which calls find from then on.
     *
     * @param value up to 80 lower-case letters, digits and hyphens
     */
    void put(StoredValueKey name, String value);

    /** Has the lamp beside a kept value be lit or not. */
    void setLamp(StoredValueKey name, boolean lit);

    /** Whether a number, such as an emergency number, must never be taken from the PBX. */
    boolean isProtected(PhoneNumber number);
}
