package org.callwright.app.numbers;

import java.util.List;
import org.callwright.model.PhoneNumber;

/**
 * One line of the list: a public number, whatever its notations, or an extension.
 *
 * @param number in the notation of the pool, else in that of the callflow that has it
 * @param notations all in which it is kept here, in order
 * @param uses the callflows that have it, by name; as a rule one
 * @param note what people want to know of it; may be empty
 * @param isRemovable whether it can be taken off the list now
 */
public record NumberRow(
        PhoneNumber number,
        List<PhoneNumber> notations,
        NumberState state,
        List<NumberUse> uses,
        String note,
        boolean isRemovable) {}
