package org.callwright.model;

import java.util.regex.Pattern;

/**
 * Identifies a callflow or saved action in the store, in links and in the dialplan ({@code callwright-flow,<id>,1}). It
 * does not change when the flow is renamed.
 *
 * @param value a lower-case letter, then 1 to 23 lower-case letters or digits
 */
public record FlowId(String value) implements Comparable<FlowId> {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9]{1,23}");

    public FlowId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("A callflow's id is a lower-case letter and then 1 to 23 lower-case"
                    + " letters or digits, not '" + value + "'");
        }
    }

    /** Whether a text is a valid id. */
    public static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
    }

    @Override
    public int compareTo(FlowId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
