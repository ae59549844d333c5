package org.callwright.store;

import java.util.Set;
import org.callwright.model.FlowId;

/**
 * A version that lost its place as the live one while calls may have been in it.
 *
 * @param flow whose version
 * @param number which version
 * @param pbxRun names the run of Asterisk in which that happened; after a restart none of the calls is left
 * @param channels the unique ids of all channels alive at that moment
 */
public record DrainingVersion(FlowId flow, int number, String pbxRun, Set<String> channels) {
    public DrainingVersion {
        channels = Set.copyOf(channels);
    }
}
