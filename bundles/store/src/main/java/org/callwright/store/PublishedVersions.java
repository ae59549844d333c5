package org.callwright.store;

import java.util.List;
import java.util.Optional;
import org.callwright.model.FlowId;
import org.callwright.model.VersionDigest;

/**
 * What is published, without the texts: neither drawings nor dialplans are read for it. Every method runs in one
 * transaction, as in {@link FlowStore}.
 */
public interface PublishedVersions {

    /** Returns the live version of every published flow, sorted by flow id. */
    List<VersionDigest> live();

    /**
     * Returns the version that was live of each flow that was deleted while calls could get there, as long as it is kept for
     * them; sorted by flow id. Nobody can dial it.
     */
    List<VersionDigest> leaving();

    /** Returns one version of a flow, live or not; also of a deleted one while it is kept for calls. */
    Optional<VersionDigest> find(FlowId flow, int number);

    /** Returns the id of this installation: up to 32 lower-case letters and digits, chosen once for each database. */
    String installation();

    /**
     * Returns the key by which the PBX shows that it asks for a step: 32 hexadecimal digits, a secret, chosen once.
     *
     * @throws StoreException when it cannot be read
     */
    String stepKey();
}
