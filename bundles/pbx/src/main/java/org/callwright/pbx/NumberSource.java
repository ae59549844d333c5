package org.callwright.pbx;

import java.util.List;
import org.callwright.model.PhoneNumber;

/**
 * Offers numbers that callflows can be given, beside those in Callwright's own pool: what a carrier has assigned to a
 * trunk, say. Sources are OSGi services. A number that a callflow has already is left out by the caller, so a source
 * gives all that it has.
 */
public interface NumberSource {

    /**
     * All numbers of this source, in any order. Must return at once, since pages wait for it: a source that asks
     * somewhere else gives what it heard last.
     */
    List<PhoneNumber> numbers();
}
