package org.callwright.app.numbers;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.callwright.app.AppException;
import org.callwright.app.access.Allowed;
import org.callwright.app.access.Operator;
import org.callwright.model.PhoneNumber;
import org.callwright.store.Role;

/**
 * All numbers that callers can dial here: those of the pool and of number sources, and those that callflows have. Each
 * line is there once, whatever its notations. Public numbers come first.
 */
public interface NumberList {
    /** More are not added in one go. */
    int MOST_AT_ONCE = 50_000;

    /** How many numbers a text and a kind find, in each state. The state of the query does not count. */
    @Allowed(Role.VIEWER)
    NumberCounts count(NumberQuery query);

    /** Another one after each change of the list, so that pages need not ask again while it is the same. */
    @Allowed(Role.VIEWER)
    long revision();

    /**
     * A part of what is found, in order.
     *
     * @param from how many come before it
     * @param most how many it has unless the list ends
     */
    @Allowed(Role.VIEWER)
    List<NumberRow> rows(NumberQuery query, int from, int most);

    /** The line of a number, in whatever notation. */
    @Allowed(Role.VIEWER)
    Optional<NumberRow> find(PhoneNumber number);

    /**
     * What adding numbers would do.
     *
     * @param typed one number a line, or a range such as {@code 030 5550100 - 199}
     * @param kind what all of them are; empty where short ones are extensions
     */
    @Allowed(Role.VIEWER)
    AddPreview previewAdding(String typed, Optional<PhoneNumber.Kind> kind);

    /** What adding the numbers of these lines would do, such as those of a file. */
    @Allowed(Role.VIEWER)
    AddPreview previewAdding(List<AddLine> lines);

    /**
     * Adds what a preview says; all of it or nothing.
     *
     * @param note for each that has none of its own
     * @return the numbers that were added
     * @throws AppException when the preview has something wrong, or would be another one by now
     */
    @Allowed(Role.EDITOR)
    List<PhoneNumber> add(AddPreview seen, String note, Operator by);

    /**
     * Keeps a number back or sets it free, with a note.
     *
     * @param reserved whether callflows do not get it
     * @param note may be empty
     * @throws AppException when a callflow has the number that is to be reserved
     */
    @Allowed(Role.EDITOR)
    void mark(PhoneNumber number, boolean reserved, String note, Operator by);

    /**
     * Takes numbers off the list; all of them or none. One that is not there is no error.
     *
     * @throws AppException when a callflow or a number source has one of them
     */
    @Allowed(Role.EDITOR)
    void remove(Collection<PhoneNumber> numbers, Operator by);
}
