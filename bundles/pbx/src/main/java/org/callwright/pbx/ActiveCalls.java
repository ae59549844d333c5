package org.callwright.pbx;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;

/**
 * The calls alive at one moment.
 *
 * @param run identifies the run of the PBX; different after every restart
 * @param channels the channels' unique and linked ids, and those that a channel had before somebody took its place
 */
public record ActiveCalls(String run, Set<String> channels) {
    /** Stands for calls whose ids the PBX does not tell. */
    public static final String UNNAMED = "unnamed";

    public ActiveCalls {
        channels = Set.copyOf(channels);
    }

    /** Whether one of these earlier channels is still there; as long as there is a call without a name, it can be any. */
    public boolean canBe(Collection<String> earlier) {
        return channels.contains(UNNAMED) || !Collections.disjoint(earlier, channels);
    }
}
