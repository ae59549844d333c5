package org.callwright.pbx;

import java.util.List;
import org.callwright.model.PhoneNumber;

/**
 * Offers numbers for callflows besides those in Callwright's own pool, such as those that a carrier has assigned to a
 * trunk. Sources are OSGi services.
 */
public interface NumberSource {

    /**
     * All numbers of this source, in any order, whether a callflow has them or not. Must return at once, since pages
     * wait for it: a source that asks another system returns what it knows.
     */
    List<PhoneNumber> numbers();
}
