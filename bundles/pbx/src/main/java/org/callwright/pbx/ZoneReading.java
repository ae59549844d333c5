package org.callwright.pbx;

import java.time.Instant;

/** How the clock of a PBX shows the time in a zone, beside what the zone's name means. */
public sealed interface ZoneReading {

    /** As it should, as far as was looked. */
    record Right() implements ZoneReading {}

    /** The PBX does not know the zone, so its clock shows another one there. */
    record Unknown() implements ZoneReading {}

    /**
     * The PBX has other rules for the zone, such as those of years ago.
     *
     * @param first a moment at which its clock is wrong
     */
    record Other(Instant first) implements ZoneReading {}
}
