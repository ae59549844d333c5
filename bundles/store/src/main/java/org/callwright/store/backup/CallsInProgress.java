package org.callwright.store.backup;

import java.util.Set;

/**
 * The calls that go on while a backup is restored. The versions that they are in stay on the PBX for them.
 *
 * @param pbxRun identifies the run of Asterisk
 * @param channels the unique ids of all channels
 */
public record CallsInProgress(String pbxRun, Set<String> channels) {
    public CallsInProgress {
        channels = Set.copyOf(channels);
    }
}
