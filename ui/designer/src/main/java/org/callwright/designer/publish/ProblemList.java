package org.callwright.designer.publish;

import static org.callwright.designer.messages.Translations.plural;
import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.callwright.app.Callflows;
import org.callwright.app.actions.Actions;
import org.callwright.app.changes.StepNames;
import org.callwright.designer.nav.PageLink;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.StepId;
import org.callwright.store.StoredFlow;

/**
 * A list of problems, errors first, each with a link to its step, or to the page where it can be fixed. It begins with
 * some and has the others come on demand: a large callflow that was imported can have a thousand.
 */
public final class ProblemList extends UnorderedList {

    static final int AT_A_TIME = 30;

    private final Flow flow;
    private final StepNames steps;
    private final Callflows callflows;
    private final BiConsumer<StepId, Optional<String>> open;

    /**
     * @param flow which has the problems
     * @param open called with the step, and the field, that the user wants to fix
     */
    public ProblemList(
            List<Problem> problems,
            Flow flow,
            Actions actions,
            Callflows callflows,
            BiConsumer<StepId, Optional<String>> open) {
        this.flow = flow;
        this.steps = new StepNames(flow, actions);
        this.callflows = callflows;
        this.open = open;
        addClassName("cw-problems");
        showNext(problems.stream()
                .sorted(Comparator.comparing(problem -> !problem.refusesPublishing()))
                .toList());
    }

    private void showNext(List<Problem> waiting) {
        List<Problem> now = waiting.subList(0, Math.min(AT_A_TIME, waiting.size()));
        List<Problem> later = waiting.subList(now.size(), waiting.size());
        List<ListItem> items = now.stream().map(this::item).toList();
        items.forEach(this::add);
        if (!later.isEmpty()) {
            add(more(later));
        }
    }

    /** The focus goes on to the first of those that come. */
    private ListItem more(List<Problem> later) {
        NativeButton button =
                new NativeButton(plural(later.size(), "1 more problem", "{0} more problems", later.size()));
        button.addClassName("cw-where");
        ListItem last = new ListItem(button);
        button.addClickListener(event -> {
            remove(last);
            int first = getComponentCount();
            showNext(later);
            getElement().executeJs("this.children[$0].querySelector('button')?.focus()", first);
        });
        return last;
    }

    private ListItem item(Problem problem) {
        boolean error = problem.refusesPublishing();
        Span severity = new Span(say(error ? "Error" : "Warning"));
        severity.addClassName("cw-severity");
        Component where = problem.step()
                .<Component>map(step -> new NativeButton(steps.of(step), event -> open.accept(step, problem.field())))
                .orElseGet(() -> new Span(say(flow.isSavedAction() ? "Whole saved action" : "Whole callflow")));
        where.addClassName("cw-where");
        Div message = new Div(new Span(say(problem.message())));
        message.addClassName("cw-message");
        elsewhere(problem).ifPresent(message::add);
        ListItem item = new ListItem(severity, where, message);
        item.getElement().setAttribute("data-severity", error ? "error" : "warning");
        return item;
    }

    /** A link to what has to be published first. */
    private Optional<Component> elsewhere(Problem problem) {
        return Optional.of(problem)
                .filter(it -> it.code() == ProblemCode.NOT_LIVE)
                .map(it -> new FlowId((String) it.arguments().getLast()))
                .flatMap(callflows::find)
                .map(StoredFlow::draft)
                .map(target -> PageLink.toFlow(target.kind(), target.id(), say("Go to \"{0}\"", target.name())));
    }
}
