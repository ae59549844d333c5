package org.callwright.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Version;

/**
 * Flows and their versions. Every method runs in one transaction: once it returns, its changes survive a power failure;
 * when it throws, nothing was written. Methods throw {@link StoreException} when the database fails or cannot be
 * reached. Times have microsecond precision.
 */
public interface FlowStore {

    /** Returns all flows, sorted by name, ignoring case. */
    List<StoredFlow> flows();

    /** Returns a flow with its draft. */
    Optional<StoredFlow> find(FlowId id);

    /** Returns a flow with its drawings. */
    Optional<DrawnFlow> drawn(FlowId id);

    /**
     * Passes every flow with its drawings to a reader. Reads a hundred at a time, so that they are never all in memory.
     * A flow that is created, changed or deleted meanwhile is passed as it was before or as it is then.
     *
     * @throws StoreException also after some flows were passed
     */
    void readDrawn(Consumer<DrawnFlow> reader);

    /**
     * Adds a flow.
     *
     * @param by who adds it
     * @throws NumberTakenException when one of its numbers belongs to another flow's draft
     * @throws IllegalArgumentException when a flow with this id already exists
     */
    StoredFlow create(Flow draft, String by);

    /**
     * Replaces a flow's draft.
     *
     * @param basedOn the revision that the caller edited
     * @param by who changed it
     * @throws StaleRevisionException when the flow was saved or deleted since that revision
     * @throws NumberTakenException when one of its numbers belongs to another flow's draft
     */
    StoredFlow save(Flow draft, long basedOn, String by);

    /** Deletes a flow and its versions. Does nothing when the flow does not exist. */
    void delete(FlowId id);

    /**
     * Deletes a flow and keeps, until they are swept, its live version and the draining ones for the calls that may be in
     * them.
     *
     * @param live the version that was live, with the calls that may still get there
     * @throws IllegalArgumentException when there is no such version
     */
    void retire(DrainingVersion live);

    /**
     * Stores new versions without making them live.
     *
     * @throws IllegalArgumentException when the flow of one does not exist or already has a version with this number; see
     *     {@link #nextVersion}
     */
    void add(Version... versions);

    /**
     * Deletes a version that was never live. Does nothing when there is none, or it is live.
     *
     * @param number of the version that was added last
     */
    void discard(FlowId id, int number);

    /**
     * Returns the number for the flow's next version; the first version is 1, unless calls may still be in one of a deleted
     * flow of the same id.
     */
    int nextVersion(FlowId id);

    /**
     * Returns a flow's versions, newest first.
     *
     * @throws StoreException also when a version's dialplan was modified in the database
     */
    List<Version> versions(FlowId id);

    /**
     * Returns one version of a flow.
     *
     * @throws StoreException also when the version's dialplan was modified in the database
     */
    Optional<Version> version(FlowId id, int number);

    /**
     * Returns one version that is or was published, also of a deleted flow while calls may be in it.
     *
     * @throws StoreException also when the version's dialplan was modified in the database
     */
    Optional<Version> published(FlowId id, int number);

    /** Returns the live version of every published flow, sorted by flow id. */
    List<Version> live();

    /**
     * Makes a version live and records the version it replaces, if any, as draining.
     *
     * @param previous the version that was live, with the calls that may still be in it; empty when there was none
     * @param by who makes it live
     * @throws IllegalArgumentException when the version does not exist, or when {@code previous} belongs to another
     *     flow or is the same version
     */
    StoredFlow goLive(FlowId id, int number, Optional<DrainingVersion> previous, String by);

    /**
     * Gives flows other numbers. Their drafts keep everything else, whoever saved them last.
     *
     * @param changes in the order in which they are made: what one flow gives up, a later one can get
     * @param by who changes them
     * @throws NumberTakenException when a number belongs to the draft of yet another flow
     * @throws StaleRevisionException when one of the flows was deleted
     * @throws IllegalArgumentException as {@link #goLive}
     */
    void renumber(List<NumberChange> changes, String by);

    /** Returns the moved numbers that versions of a flow were made for, by version. */
    Map<Integer, MovedNumber> moved(FlowId id);

    /**
     * Returns the versions that are no longer live but stay on the PBX because calls may still be in them or get there; also
     * those of deleted flows.
     */
    List<DrainingVersion> draining();

    /** Returns the drawings of those of deleted flows. */
    List<Flow> leaving();

    /**
     * Removes a version from the draining ones. The version itself stays in the history. A power failure before the next
     * change may bring it back among the draining ones.
     */
    void sweep(FlowId id, int number);
}
