package org.callwright.store;

import java.util.Set;
import org.callwright.model.FlowId;

/**
 * A version that is no longer live but may still have calls in progress.
 *
 * @param flow the flow that the version belongs to
 * @param number the version's number within its flow
 * @param pbxRun identifies the run of Asterisk in which the version was replaced; a restart ends all of its calls
 * @param channels the unique ids of all channels that were alive when the version was replaced
 */
public record DrainingVersion(FlowId flow, int number, String pbxRun, Set<String> channels) {
    public DrainingVersion {
        channels = Set.copyOf(channels);
    }
}
