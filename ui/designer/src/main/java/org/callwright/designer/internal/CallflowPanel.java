package org.callwright.designer.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.callwright.app.Actions;
import org.callwright.app.CallflowSummary;
import org.callwright.app.Callflows;
import org.callwright.app.StepNames;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Problem;

/** One callflow: how it stands, what callers dial, what is wrong with it, and the button that makes it live. */
final class CallflowPanel extends Article {

    private final Callflows callflows;
    private final Actions actions;
    private final Executor background;
    private final H1 name = new H1();
    private final StateMark state = new StateMark();
    private final Span callers = new Span();
    private final Button publish = new Button("Publish");
    private final Div outcome = new Div();
    private final Workbench workbench;
    private final History history;
    private final UnorderedList numbers = new UnorderedList();
    private final Section problems = new Section();

    /** What came of publishing stays until the page is closed, for each callflow. */
    private final Map<FlowId, PublishCard> cards = new HashMap<>();

    private CallflowSummary shown;

    CallflowPanel(Callflows callflows, Actions actions, Pickers pickers) {
        this.callflows = callflows;
        this.actions = actions;
        this.background = pickers.background();
        workbench = new Workbench(callflows, actions, pickers);
        history = new History(callflows, version -> card().prepare(version), this::take);
        addClassName("cw-callflow");
        callers.addClassName("cw-callers");
        outcome.addClassName("cw-outcome-place");
        numbers.addClassName("cw-numbers");
        name.getElement().setAttribute("tabindex", "-1");
        publish.addClickListener(event -> card().prepare());

        Div standing = new Div(state, callers);
        standing.addClassName("cw-standing");
        Div title = new Div(name, standing);
        title.addClassName("cw-title");
        Div head = new Div(title, publish);
        head.addClassName("cw-callflow-head");
        Section dialled = new Section(new H2("Numbers"), numbers);
        Div around = new Div(dialled, problems, history);
        around.addClassName("cw-around");
        add(head, outcome, workbench, around);
    }

    void show(CallflowSummary callflow) {
        boolean same = callflow.equals(shown);
        boolean other = shown == null || !shown.id().equals(callflow.id());
        shown = callflow;
        if (other) {
            outcome.removeAll();
            outcome.add(card());
            buttons();
        }
        workbench.show(callflow); // also when the callflow is the same: an action may have come or gone
        if (same) {
            return;
        }
        if (!other) {
            card().refresh();
        }
        name.setText(callflow.name());
        state.show(callflow);
        callers.setText(Words.stateForCallers(callflow));
        buttons();
        numbers.removeAll();
        callflow.numbers().forEach(number -> numbers.add(item(number)));
        if (callflow.numbers().isEmpty()) {
            numbers.add(new ListItem("None. Nobody can dial this callflow; other callflows can lead to it."));
        }
        showProblems(callflow);
        history.show(callflow);
    }

    private void take(int version) {
        callflows.version(shown.id(), version).ifPresent(drawn -> workbench.take(drawn, "version " + version));
    }

    /** Takes the keyboard here, so that Tab goes on to the button. */
    void focus() {
        name.getElement().executeJs("this.focus()");
    }

    private void showProblems(CallflowSummary callflow) {
        List<Problem> all = callflow.problems();
        problems.removeAll();
        problems.add(new H2(Words.problems(all)));
        if (all.isEmpty()) {
            Paragraph none =
                    new Paragraph("Publishing also asks the PBX whether numbers, phones and prompts are there.");
            none.addClassName("cw-soft");
            problems.add(none);
        } else {
            callflows
                    .find(callflow.id())
                    .ifPresent(stored -> problems.add(
                            new ProblemList(all, new StepNames(stored.draft(), actions), workbench::open)));
        }
    }

    private PublishCard card() {
        return cards.computeIfAbsent(
                shown.id(), id -> new PublishCard(callflows, actions, background, id, workbench::open, this::buttons));
    }

    private void buttons() {
        boolean running = card().running();
        boolean asDrawn = shown.state() == CallflowSummary.State.LIVE;
        publish.setEnabled(!running);
        publish.setText(running ? "One moment …" : asDrawn ? "Publish again" : "Publish");
        publish.setThemeName(asDrawn ? "" : ButtonVariant.LUMO_PRIMARY.getVariantName());
    }

    private static ListItem item(PhoneNumber number) {
        Span digits = new Span(number.digits());
        digits.addClassName("cw-digits");
        Span kind = new Span(Words.kind(number));
        kind.addClassName("cw-soft");
        return new ListItem(digits, kind);
    }
}
