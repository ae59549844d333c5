package org.callwright.model;

/** A point of a callflow where a step can be inserted: it leads to a step or is open. */
public sealed interface InsertionPoint {

    /** The start of the callflow. */
    record Start() implements InsertionPoint {}

    /**
     * A branch of a step, open or connected.
     *
     * @param exit the id of the step's exit
     */
    record Branch(StepId step, String exit) implements InsertionPoint {}
}
