package org.callwright.store;

import java.util.Optional;
import java.util.OptionalInt;
import org.callwright.model.Flow;

/**
 * A flow as stored.
 *
 * @param draft the last saved draft
 * @param revision increases by one with every save; identifies the state that an edit was based on
 * @param live the number of the version that answers calls; empty when none does
 * @param saved when the draft was last saved, and by whom
 * @param wentLive when that version was made the live one, and by whom; empty when none is live, or when it is not known
 */
public record StoredFlow(Flow draft, long revision, OptionalInt live, Stamp saved, Optional<Stamp> wentLive) {}
