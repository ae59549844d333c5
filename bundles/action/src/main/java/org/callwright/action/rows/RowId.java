package org.callwright.action.rows;

import org.callwright.action.Exit;

/**
 * Identifies a row of a list, and so its branch, whatever the row is called and wherever it stands. It is a component of
 * the record of a {@link BranchRow}, without {@link org.callwright.action.Field}: pages do not show it and never change it.
 *
 * @param value the id of the row's branch, as for {@link Exit#id}; empty for a row that was stored without one
 */
public record RowId(String value) {
    /** What a branch is labelled with while its row has no name. */
    private static final String NAMELESS = "…";

    /** Of a row that was stored before its record had a {@code RowId}, or that was written by hand. */
    public static final RowId NONE = new RowId("");

    /** @throws IllegalArgumentException if it is not the id of any branch */
    public RowId {
        if (!value.isEmpty()) {
            Exit.of(value, NAMELESS);
        }
    }

    /**
     * The branch of the row. Without an id it is that of {@link Exit#named}, so that what was connected before the record
     * had a {@code RowId} still is.
     *
     * @param prefix of the branch of a row without an id
     * @param label such as the row's name
     */
    public Exit exit(String prefix, String label) {
        String shown = label.isBlank() ? NAMELESS : label;
        return value.isEmpty() ? Exit.named(prefix, shown) : Exit.of(value, shown);
    }
}
