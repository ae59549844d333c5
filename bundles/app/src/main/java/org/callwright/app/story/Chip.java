package org.callwright.app.story;

import java.util.Optional;
import org.callwright.model.StepId;

/**
 * Names a step that is drawn elsewhere, and has a letter.
 *
 * @param name what it does and with what, such as {@code Message: Front desk}; of a way back what it is about alone
 * @param back whether calls have been there before
 * @param ending what follows behind that step; empty if nothing does or if it has no single ending
 */
public record Chip(StepId to, String name, boolean back, Optional<Ending> ending) {

    /**
     * How the story ends behind a step.
     *
     * @param last the name of the last step
     * @param atOnce whether it is the only one behind it
     */
    public record Ending(String last, boolean atOnce) {}
}
