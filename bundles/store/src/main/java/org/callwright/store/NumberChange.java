package org.callwright.store;

import java.util.Optional;
import java.util.Set;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;

/**
 * Other numbers for a flow.
 *
 * @param gone what its draft gives up, if it has it
 * @param added what its draft gets
 * @param live the version with other numbers that goes live; empty where only the draft changes
 */
public record NumberChange(FlowId flow, Set<PhoneNumber> gone, Set<PhoneNumber> added, Optional<GoingLive> live) {
    public NumberChange {
        gone = Set.copyOf(gone);
        added = Set.copyOf(added);
    }

    /**
     * A version that takes the place of the live one.
     *
     * @param version its number
     * @param previous the one that was live, with the calls that may still be in it
     * @param why which number was moved
     */
    public record GoingLive(int version, DrainingVersion previous, MovedNumber why) {}
}
