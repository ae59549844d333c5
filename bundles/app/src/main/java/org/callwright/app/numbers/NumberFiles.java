package org.callwright.app.numbers;

import java.util.Locale;
import org.callwright.app.AppException;
import org.callwright.app.access.Allowed;
import org.callwright.store.Role;

/**
 * The list of numbers as a CSV file. Its columns are number, the last one of a range, kind, reserved and note, by their
 * English or German names; without a header they are number and note.
 */
public interface NumberFiles {
    /** The most bytes of a file: room for as many numbers as are added in one go, each with a note. */
    int LARGEST_FILE = 2_500_000;

    /**
     * Reads a file, and changes nothing: {@link NumberList#previewAdding(java.util.List)} says what adding it would do. A
     * row that cannot be used is a line with a fault.
     *
     * @param file UTF-8, separated by commas, semicolons or tabs
     * @throws AppException when it is no such file, or has more than can be read
     */
    @Allowed(Role.VIEWER)
    NumberFile read(byte[] file);

    /**
     * The text of a file with what a search finds, for UTF-8 and as {@link #read} understands it. A cell that a spreadsheet would take for a formula
     * has an apostrophe in front, which reading takes off.
     *
     * @param language of the header; it also decides on the separator
     */
    @Allowed(Role.VIEWER)
    String write(NumberQuery query, Locale language);
}
