package org.callwright.store;

import java.util.List;
import java.util.Optional;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Version;

/**
 * Flows and their versions. Every method is one transaction: when it returns, what it wrote outlives a power cut; when
 * it throws, nothing of it was written. An unreachable or broken database throws {@link StoreException}. Times are kept
 * to the microsecond.
 */
public interface FlowStore {

    /** All flows, by name, in whatever case it is written. */
    List<StoredFlow> flows();

    Optional<StoredFlow> find(FlowId id);

    /**
     * Adds a flow.
     *
     * @throws NumberTakenException when one of its numbers belongs to another flow's draft
     * @throws IllegalArgumentException when a flow with this id is there already
     */
    StoredFlow create(Flow draft);

    /**
     * Replaces a flow's draft.
     *
     * @param basedOn the revision the change was made to
     * @throws StaleRevisionException when somebody saved or deleted it meanwhile
     * @throws NumberTakenException when one of its numbers belongs to another flow's draft
     */
    StoredFlow save(Flow draft, long basedOn);

    /** Removes a flow with its versions; a flow that is not there is no error. */
    void delete(FlowId id);

    /**
     * Keeps a new version. It is not live yet.
     *
     * @throws IllegalArgumentException when its number is used, which {@link #nextVersion} tells beforehand, or when
     *     there is no such flow
     */
    void add(Version version);

    /** The number that the flow's next version gets, from 1. */
    int nextVersion(FlowId id);

    /**
     * A flow's versions, the newest first.
     *
     * @throws StoreException also when a version's dialplan was changed in the database
     */
    List<Version> versions(FlowId id);

    Optional<Version> version(FlowId id, int number);

    /** The versions that answer calls, in order of flow. */
    List<Version> live();

    /**
     * Makes a version the live one and notes the one it takes over from, if any, as kept on the PBX.
     *
     * @param previous the version that was live, with the calls that may still be in it; empty when there was none
     * @throws IllegalArgumentException when there is no such version, or when {@code previous} is of another flow
     */
    StoredFlow goLive(FlowId id, int number, Optional<DrainingVersion> previous);

    /** Versions that are no longer live but still on the PBX, since calls may be in them. */
    List<DrainingVersion> draining();

    /** Forgets that a version is kept on the PBX; the version itself stays in the history. */
    void sweep(FlowId id, int number);
}
