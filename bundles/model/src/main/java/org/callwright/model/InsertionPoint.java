package org.callwright.model;

/** A place in a callflow that leads, or may lead, to a step. */
public sealed interface InsertionPoint {

    /** The start of the callflow. */
    record Start() implements InsertionPoint {}

    /**
     * A branch of a step, open or connected.
     *
     * @param step which step
     * @param exit the id of its exit
     */
    record Branch(StepId step, String exit) implements InsertionPoint {}
}
