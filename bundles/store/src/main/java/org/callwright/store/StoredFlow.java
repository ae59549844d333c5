package org.callwright.store;

import java.time.Instant;
import java.util.OptionalInt;
import org.callwright.model.Flow;

/**
 * A flow as stored.
 *
 * @param draft the last saved draft
 * @param revision increases by one with every save; identifies the state that an edit was based on
 * @param live the number of the version that answers calls; empty when none does
 * @param savedAt when the draft was last saved
 */
public record StoredFlow(Flow draft, long revision, OptionalInt live, Instant savedAt) {}
