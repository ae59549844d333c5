package org.callwright.compiler.form;

import java.util.ArrayList;
import java.util.List;
import org.callwright.model.Message;
import org.callwright.model.ProblemCode;

/** A value that a field does not accept. Thrown and caught while a configuration is bound to its record. */
public final class FieldProblem extends Exception {
    private static final long serialVersionUID = 1;

    private final String path;
    private final ProblemCode code;
    private final boolean labelled;
    private final transient List<Object> details;

    private FieldProblem(String path, boolean labelled, ProblemCode code, List<Object> details) {
        super(code.name(), null, false, false);
        this.path = path;
        this.labelled = labelled;
        this.code = code;
        this.details = details;
    }

    static FieldProblem missing() {
        return new FieldProblem("", false, ProblemCode.FIELD_REQUIRED, List.of());
    }

    static FieldProblem outOfBounds(Object least, Object most, Object found) {
        return new FieldProblem("", false, ProblemCode.FIELD_OUT_OF_BOUNDS, List.of(least, most, found));
    }

    static FieldProblem wrong(Object found, Message advice) {
        return new FieldProblem("", false, ProblemCode.FIELD_WRONG, List.of(Message.of("\"{0}\"", found), advice));
    }

    /**
     * This problem as one of the field that holds the value. The innermost field gives the label, all give the path.
     */
    FieldProblem inside(String field, String label) {
        List<Object> told = new ArrayList<>(labelled ? List.of() : List.of(label));
        told.addAll(details);
        return new FieldProblem(field + path, true, code, told);
    }

    /** This problem as one of the list that holds the value at {@code index}. */
    FieldProblem at(int index) {
        return new FieldProblem("[" + index + "]" + (path.isEmpty() ? "" : "." + path), labelled, code, details);
    }

    /** The field, such as {@code rules[0].lastDay}. */
    public String path() {
        return path;
    }

    public ProblemCode code() {
        return code;
    }

    public List<Object> arguments() {
        return details;
    }
}
