package org.callwright.designer.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.callwright.app.Actions;
import org.callwright.app.CallflowSummary;
import org.callwright.app.Callflows;
import org.callwright.app.Numbers;
import org.callwright.app.StepNames;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Problem;

/** One callflow: how it stands, what callers dial, what is wrong with it, and the button that makes it live. */
final class CallflowPanel extends Article {

    private final Callflows callflows;
    private final Actions actions;
    private final Executor background;
    private final Runnable deleted;
    private final CallflowTitle name = new CallflowTitle(this::rename);
    private final MenuBar more = new MenuBar();
    private final StateMark state = new StateMark();
    private final Span callers = new Span();
    private final Button publish = new Button("Publish");
    private final Div outcome = new Div();
    private final Workbench workbench;
    private final NumbersSection numbers;
    private final FlagsSection flags;
    private final History history;
    private final Section problems = new Section();

    /** What came of publishing stays until the page is closed, for each callflow. */
    private final Map<FlowId, PublishCard> cards = new HashMap<>();

    private CallflowSummary shown;

    /**
     * @param pickers for what is picked in forms
     * @param deleted told when the callflow that is shown was deleted here
     */
    CallflowPanel(Callflows callflows, Actions actions, Numbers numbers, Pickers pickers, Runnable deleted) {
        this.callflows = callflows;
        this.actions = actions;
        this.background = pickers.background();
        this.deleted = deleted;
        workbench = new Workbench(callflows, actions, pickers);
        this.numbers = new NumbersSection(workbench, numbers, background);
        flags = new FlagsSection(workbench);
        history = new History(callflows, version -> card().prepare(version), this::take);
        addClassName("cw-callflow");
        callers.addClassName("cw-callers");
        outcome.addClassName("cw-outcome-place");
        publish.addClickListener(event -> card().prepare());

        Div standing = new Div(state, callers);
        standing.addClassName("cw-standing");
        Div title = new Div(name, standing);
        title.addClassName("cw-title");
        Div head = new Div(title, publish, menu());
        head.addClassName("cw-callflow-head");
        Div around = new Div(this.numbers, flags, problems, history);
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
        // The workbench is told also when the callflow is the same: an action may have come or gone.
        if (!workbench.show(callflow) || same) {
            return;
        }
        if (!other) {
            card().refresh();
        }
        showDraft();
        state.show(callflow);
        callers.setText(Words.stateForCallers(callflow));
        buttons();
        showProblems(callflow);
        history.show(callflow);
    }

    private void take(int version) {
        callflows.version(shown.id(), version).ifPresent(drawn -> workbench.take(drawn, "version " + version));
        showDraft();
    }

    /** Takes the keyboard here, so that Tab goes on to the button. */
    void focus() {
        name.focus();
    }

    private void showDraft() {
        Flow draft = workbench.draft();
        name.show(draft);
        numbers.show(draft);
        flags.show(draft);
    }

    private void rename(String to) {
        workbench.change(flow -> flow.withName(to));
        showDraft();
    }

    private MenuBar menu() {
        more.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
        MenuItem root = more.addItem(VaadinIcon.ELLIPSIS_DOTS_V.create());
        root.setAriaLabel("More");
        root.getSubMenu().addItem("Rename", event -> name.edit());
        root.getSubMenu().addItem("Delete …", event -> new DeleteDialog(callflows, shown, background, deleted).open());
        return more;
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
}
