package org.callwright.model;

import java.util.List;
import java.util.Optional;

/**
 * A problem of a callflow.
 *
 * @param code identifies the problem in the catalogue
 * @param step the step it is about; absent for the flow as a whole
 * @param field the step's field it is about, such as {@code rules[0].lastDay}
 * @param arguments for the catalogue's message; see {@link Message#arguments}
 */
public record Problem(ProblemCode code, Optional<StepId> step, Optional<String> field, List<Object> arguments) {

    public Problem {
        arguments = new Message(code.english(), Optional.empty(), arguments).arguments();
    }

    /** A problem of the flow as a whole. */
    public static Problem of(ProblemCode code, Object... arguments) {
        return new Problem(code, Optional.empty(), Optional.empty(), List.of(arguments));
    }

    /** A problem of one step. */
    public static Problem at(StepId step, ProblemCode code, Object... arguments) {
        return new Problem(code, Optional.of(step), Optional.empty(), List.of(arguments));
    }

    /** A problem of one field of a step. */
    public static Problem at(StepId step, String field, ProblemCode code, Object... arguments) {
        return new Problem(code, Optional.of(step), Optional.of(field), List.of(arguments));
    }

    public boolean refusesPublishing() {
        return code.severity() == ProblemCode.Severity.ERROR;
    }

    /** What is wrong and what to do; does not name the step. */
    public Message message() {
        return new Message(code.english(), Optional.empty(), arguments);
    }

    /** The message in English. */
    public String inEnglish() {
        return message().toString();
    }
}
