package org.callwright.app.numbers;

import java.util.Locale;
import org.callwright.app.AppException;
import org.callwright.app.access.Allowed;
import org.callwright.app.access.Operator;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.store.Role;

/**
 * Gives a number to another callflow. A number that callers reach moves in one publication of both callflows, in which
 * nothing but the number changes: there is no moment in which nobody has it. Any other number moves in the drafts alone.
 */
public interface NumberMoves {

    /**
     * What moving a number would do, before anything is done. Asks the PBX, so it may take seconds.
     *
     * @param number in whatever notation
     * @param to the callflow that gets it
     * @param language of the actions' words
     * @throws AppException when there is no such callflow
     */
    @Allowed(Role.VIEWER)
    NumberMove preview(PhoneNumber number, FlowId to, Locale language);

    /**
     * Does what a user saw and agreed to, warnings included; all of it or nothing.
     *
     * @param by who does it, for the history
     * @throws AppException when something else is being published for too long
     */
    @Allowed(Role.EDITOR)
    MoveResult move(NumberMove seen, Operator by);
}
