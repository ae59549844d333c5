package org.callwright.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Something an admin should know about a callflow before callers meet it.
 *
 * @param code which problem of the catalogue
 * @param step the step it concerns; absent when it concerns the flow as a whole
 * @param field the step's field it concerns, as the config tree names it
 * @param arguments what fills the catalogue's sentence
 */
public record Problem(ProblemCode code, Optional<StepId> step, Optional<String> field, List<String> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    /** A problem of the flow as a whole. */
    public static Problem of(ProblemCode code, Object... arguments) {
        return new Problem(code, Optional.empty(), Optional.empty(), texts(arguments));
    }

    /** A problem of one step. */
    public static Problem at(StepId step, ProblemCode code, Object... arguments) {
        return new Problem(code, Optional.of(step), Optional.empty(), texts(arguments));
    }

    /** A problem of one field of a step. */
    public static Problem at(StepId step, String field, ProblemCode code, Object... arguments) {
        return new Problem(code, Optional.of(step), Optional.of(field), texts(arguments));
    }

    public boolean refusesPublishing() {
        return code.severity() == ProblemCode.Severity.ERROR;
    }

    /** The problem as a sentence, in English, without naming the step. */
    public String message() {
        return code.message(arguments);
    }

    private static List<String> texts(Object... arguments) {
        return Arrays.stream(arguments).map(String::valueOf).toList();
    }
}
