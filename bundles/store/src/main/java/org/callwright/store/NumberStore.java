package org.callwright.store;

import java.util.List;
import org.callwright.model.PhoneNumber;

/** The numbers this installation can assign to callflows: public numbers of its trunks, and reserved extensions. */
public interface NumberStore {

    /** Returns all numbers, assigned or not, in ascending order. */
    List<PhoneNumber> pool();

    /** Returns the numbers in the pool that no flow's draft uses. */
    List<PhoneNumber> spare();

    /** Adds a number to the pool. Does nothing when it is already there. */
    void add(PhoneNumber number);

    /** Removes a number from the pool. Does nothing when it is not there. */
    void remove(PhoneNumber number);
}
