package org.callwright.pbx;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callwright.compiler.numbers.NumberingPlan;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
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
    default Published publish(Publication publication) {
        return publish(publication, Set.of());
    }

    /**
     * The same, where some flows are written and verified again although nothing of them changed: the PBX was seen not to
     * have them as they were published.
     */
    Published publish(Publication publication, Set<FlowId> again);

    /**
     * The PBX's own files that were changed since it read them last, as far as it can be seen: what somebody is editing
     * becomes live by the next publication.
     */
    List<ChangedFile> changedFiles();

    /** What names the publication that the PBX has loaded. Takes one question. */
    Holdings.Mark mark();

    /** Everything published that the PBX has loaded. Takes a moment more than {@link #mark}. */
    Holdings holdings();

    /**
     * Looks whether the PBX has what this publication would bring: files and what is loaded name the same content, and
     * callers reach it. Asks a handful of questions, whatever the number of flows. See {@link #mismatch} for what this
     * does not see.
     *
     * @return the first difference, for an admin; empty if there is none
     */
    Optional<Message> difference(Publication publication);

    /** The {@link #difference} that publishing again mends: the PBX's own dialplan reaches outside in another way by now. */
    Message PROTECTION_CHANGED =
            Message.of("The PBX's dialplan or the configuration has changed which numbers are protected,"
                    + " so what keeps callflows from dialling them has to be published again.");

    /** Whether there is no {@link #difference}. */
    default boolean isLive(Publication publication) {
        return difference(publication).isEmpty();
    }

    /**
     * Compares what the PBX has loaded of one flow of a publication, line by line, with its texts.
     *
     * @return the first mismatch; empty if there is none
     */
    Optional<Mismatch> mismatch(Publication publication, FlowId flow);

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

    /**
     * The numbers that must stay with the PBX, such as emergency numbers, and how they are reached there. Returns what was
     * known last when the PBX does not answer, and what the configuration says while {@link #knowsProtectedNumbers} is
     * false.
     */
    ProtectedNumbers protectedNumbers();

    /** Whether it could be read how protected numbers are reached. Until then more of them may be than is known. */
    default boolean knowsProtectedNumbers() {
        return true;
    }

    /** What numbers mean where the PBX is. Returns at once. */
    default NumberingPlan numbering() {
        return NumberingPlan.UNKNOWN;
    }

    /** What time it is on its machine, by which calls go. Not asked each time: clocks run alike for a while. */
    default Instant now() {
        return Instant.now();
    }

    /** How its clock shows the time in a zone. Not asked each time: zones change a few times a year. */
    default ZoneReading reading(ZoneId zone) {
        return new ZoneReading.Right();
    }

    /**
     * What an admin has to know of this PBX: a sentence for each value of the configuration that could not be used, and one
     * as long as it is not known how protected numbers are reached. Returns at once.
     */
    default List<Message> remarks() {
        return List.of();
    }
}
