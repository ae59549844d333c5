package org.callwright.model;

import java.util.regex.Pattern;

/**
 * Identifies a step within its callflow. It never changes and is not reused while later steps exist, so counters and
 * problems refer to the right step.
 *
 * @param value 1 to 10 lower-case letters, then 1 to 6 digits, such as {@code s12}
 */
public record StepId(String value) implements Comparable<StepId> {
    private static final Pattern SHAPE = Pattern.compile("[a-z]{1,10}[0-9]{1,6}");

    public StepId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A step's id is 1 to 10 lower-case letters and" + " then 1 to 6 digits, not '" + value + "'");
        }
    }

    /** Shorter ids first, so that {@code s2} comes before {@code s10}. */
    @Override
    public int compareTo(StepId other) {
        int byLength = Integer.compare(value.length(), other.value.length());
        return byLength != 0 ? byLength : value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
