package org.callwright.store;

import java.util.List;
import org.callwright.model.PhoneNumber;

/** The numbers that this installation may give to callflows: public ones of its trunks, and extensions set aside. */
public interface NumberStore {

    /** All of them, whether a flow has them or not, in order. */
    List<PhoneNumber> pool();

    /** Those of the pool that no flow's draft has. */
    List<PhoneNumber> spare();

    /** Adds to the pool; one that is there already is no error. */
    void add(PhoneNumber number);

    /** Takes from the pool; one that is not there is no error. */
    void remove(PhoneNumber number);
}
