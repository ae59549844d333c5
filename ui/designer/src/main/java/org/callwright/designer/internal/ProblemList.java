package org.callwright.designer.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.callwright.app.StepNames;
import org.callwright.model.Problem;
import org.callwright.model.StepId;

/** Problems in words, each leading to the step it concerns. */
final class ProblemList extends UnorderedList {

    /** @param open told which step, and which of its fields, the user wants to mend */
    ProblemList(List<Problem> problems, StepNames steps, BiConsumer<StepId, Optional<String>> open) {
        addClassName("cw-problems");
        problems.forEach(problem -> add(item(problem, steps, open)));
    }

    private static ListItem item(Problem problem, StepNames steps, BiConsumer<StepId, Optional<String>> open) {
        boolean error = problem.refusesPublishing();
        Span severity = new Span(error ? "Error" : "Warning");
        severity.addClassName("cw-severity");
        Component where = problem.step()
                .<Component>map(step -> new NativeButton(steps.of(step), event -> open.accept(step, problem.field())))
                .orElseGet(() -> new Span("Whole callflow"));
        where.addClassName("cw-where");
        Span message = new Span(problem.message());
        message.addClassName("cw-message");
        ListItem item = new ListItem(severity, where, message);
        item.getElement().setAttribute("data-severity", error ? "error" : "warning");
        return item;
    }
}
