package org.callwright.designer.internal;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.callwright.app.StepNames;
import org.callwright.model.Problem;

/** Problems in words, each with the step it concerns. */
final class ProblemList extends UnorderedList {

    ProblemList(List<Problem> problems, StepNames steps) {
        addClassName("cw-problems");
        problems.forEach(problem -> add(item(problem, steps)));
    }

    private static ListItem item(Problem problem, StepNames steps) {
        boolean error = problem.refusesPublishing();
        Span severity = new Span(error ? "Error" : "Warning");
        severity.addClassName("cw-severity");
        Span where = new Span(problem.step().map(steps::of).orElse("Whole callflow"));
        where.addClassName("cw-where");
        Span message = new Span(problem.message());
        message.addClassName("cw-message");
        ListItem item = new ListItem(severity, where, message);
        item.getElement().setAttribute("data-severity", error ? "error" : "warning");
        return item;
    }
}
