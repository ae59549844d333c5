package org.callwright.store;

import java.time.Instant;
import java.util.OptionalInt;
import org.callwright.model.Flow;

/**
 * A flow as the store has it.
 *
 * @param draft as last saved
 * @param revision goes up by one with every save; names what a change was based on
 * @param live the number of the version that answers calls
 * @param savedAt when the draft was last saved
 */
public record StoredFlow(Flow draft, long revision, OptionalInt live, Instant savedAt) {}
