package org.callwright.compiler.bind;

import java.util.ArrayList;
import java.util.List;
import org.callwright.action.Problems;
import org.callwright.action.numbers.PhoneNumbers;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.compiler.numbers.NumberingPlan;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.StepId;

/** Collects what an action finds wrong with a step's configuration. */
final class ConfigProblems implements Problems {
    private static final int MOST = 100;
    private static final int LONGEST = 300;

    private final StepId step;
    private final InstalledAction installed;
    private final NumberingPlan numbering;
    private final List<Problem> found = new ArrayList<>();

    ConfigProblems(StepId step, InstalledAction installed, NumberingPlan numbering) {
        this.step = step;
        this.installed = installed;
        this.numbering = numbering;
    }

    List<Problem> all() {
        return found;
    }

    @Override
    public PhoneNumbers numbers() {
        return numbering;
    }

    @Override
    public void add(String field, String sentence) {
        add(field, ProblemCode.FIELD_REFUSED, sentence);
    }

    @Override
    public void warn(String field, String sentence) {
        add(field, ProblemCode.FIELD_DOUBTFUL, sentence);
    }

    private void add(String field, ProblemCode code, String sentence) {
        String name = field.replaceAll("[\\[.].*", "");
        if (installed.form().fields().stream().noneMatch(each -> each.name().equals(name))) {
            throw new IllegalArgumentException("it finds something wrong with " + name + ", which is no field of it");
        }
        if (sentence.isBlank() || sentence.length() > LONGEST) {
            throw new IllegalArgumentException("it says in " + sentence.length() + " characters what is wrong with "
                    + field + "; it may be 1 to " + LONGEST);
        }
        if (found.size() < MOST) {
            found.add(Problem.at(step, field, code, installed.problem(sentence)));
        }
    }
}
