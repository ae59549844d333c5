package org.callwright.app;

import java.util.List;
import org.callwright.app.access.Allowed;
import org.callwright.app.access.Operator;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;
import org.callwright.store.Role;

/** The numbers that callflows can be given. Giving one is a change of the callflow's draft: {@link Callflows#save}. */
public interface Numbers {

    /**
     * The numbers of the pool and of all number sources that this callflow can be given as far as is known here, in order;
     * each line once, whatever its notations.
     */
    @Allowed(Role.VIEWER)
    List<PhoneNumber> spare(FlowId flow);

    /** Whether a callflow can be given a number. The PBX is asked, which may take seconds. */
    @Allowed(Role.VIEWER)
    Availability check(FlowId flow, PhoneNumber number);

    /** Adds a number to the pool, from which it is offered whenever no callflow has it. One that is there is no error. */
    @Allowed(Role.EDITOR)
    void addToPool(PhoneNumber number, Operator by);

    /** Whether a number can be had. */
    sealed interface Availability {

        /** Nobody has it, neither here nor on the PBX. */
        record Free() implements Availability {}

        /**
         * Nobody here has it, and the PBX cannot be asked at the moment. Publishing asks again.
         *
         * @param message says so
         */
        record Unchecked(Message message) implements Availability {}

        /**
         * It cannot be had.
         *
         * @param why a sentence that names who has it
         */
        record Taken(Message why) implements Availability {}
    }
}
