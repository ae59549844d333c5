package org.callwright.store;

import java.util.Collection;
import java.util.List;
import org.callwright.model.PhoneNumber;

/** The numbers this installation can assign to callflows: public numbers of its trunks, and extensions. */
public interface NumberStore {

    /** Returns all numbers, assigned or not, in ascending order. */
    List<PhoneNumber> pool();

    /** Returns the numbers in the pool that no flow's draft uses and that are not reserved. */
    List<PhoneNumber> spare();

    /** Returns all numbers with what is known of them, in no particular order. */
    List<PooledNumber> pooled();

    /** Returns those of some numbers that are in the pool. */
    List<PooledNumber> pooled(Collection<PhoneNumber> numbers);

    /** Returns the reserved numbers that end with some digits. */
    List<PooledNumber> reserved(String ending);

    /** Adds a number to the pool. Does nothing when it is already there. */
    void add(PhoneNumber number);

    /** Adds numbers to the pool, or replaces what is known of those that are there: all of them or, if it fails, none. */
    void save(Collection<PooledNumber> numbers);

    /** Removes a number from the pool. Does nothing when it is not there. */
    default void remove(PhoneNumber number) {
        remove(List.of(number));
    }

    /** Removes numbers from the pool: all of them or, if it fails, none. */
    void remove(Collection<PhoneNumber> numbers);
}
