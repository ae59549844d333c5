package org.callwright.pbx;

import java.util.Set;

/**
 * The calls alive at one moment.
 *
 * @param run identifies the run of the PBX; different after every restart
 * @param channels the channels' unique and linked ids
 */
public record ActiveCalls(String run, Set<String> channels) {
    public ActiveCalls {
        channels = Set.copyOf(channels);
    }
}
