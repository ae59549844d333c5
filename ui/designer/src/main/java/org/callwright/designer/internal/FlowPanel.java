package org.callwright.designer.internal;

import static org.callwright.designer.internal.Languages.say;

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
import org.callwright.model.FlowId;
import org.callwright.model.Problem;

/**
 * One callflow or saved action: how it stands, the desk where its draft is worked on, what is wrong with it, and the
 * button that makes it live.
 */
final class FlowPanel extends Article {

    private final Shelf shelf;
    private final Callflows callflows;
    private final Actions actions;
    private final Executor background;
    private final Runnable deleted;
    private final OpenDraft draft;
    private final Desk desk;
    private final List<FlowSection> sections;
    private final FlowTitle name;
    private final MenuBar more = new MenuBar();
    private final StateMark state = new StateMark();
    private final Span callers = new Span();
    private final Button publish = new Button(say("Publish"));
    private final Div outcome = new Div();
    private final History history;
    private final Section problems = new Section();

    /** What came of publishing stays until the page is closed, for each flow. */
    private final Map<FlowId, PublishCard> cards = new HashMap<>();

    private CallflowSummary shown;

    /**
     * @param background where what may take seconds does not hold up the page
     * @param deleted told when the flow that is shown was deleted here
     * @param draft what is worked on at the desk
     * @param sections what is below it
     */
    FlowPanel(
            Shelf shelf,
            Callflows callflows,
            Actions actions,
            Executor background,
            Runnable deleted,
            OpenDraft draft,
            Desk desk,
            List<FlowSection> sections) {
        this.shelf = shelf;
        this.callflows = callflows;
        this.actions = actions;
        this.background = background;
        this.deleted = deleted;
        this.draft = draft;
        this.desk = desk;
        this.sections = sections;
        name = new FlowTitle(shelf, this::rename);
        history = new History(callflows, version -> card().prepare(version), this::take);
        draft.onChange(this::showDraft);
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
        Div around = new Div();
        sections.forEach(around::add);
        around.add(problems, history);
        around.addClassName("cw-around");
        add(head, outcome, desk, around);
    }

    void show(CallflowSummary found) {
        CallflowSummary callflow = found.withProblems(callflows.problems(found.id(), Languages.language()));
        boolean same = callflow.equals(shown);
        boolean other = shown == null || !shown.id().equals(callflow.id());
        shown = callflow;
        if (other) {
            outcome.removeAll();
            outcome.add(card());
            buttons();
        }
        if (!draft.open(callflow.id())) {
            return;
        }
        // The desk is told also when the flow is the same: an action may have come or gone.
        desk.show(callflow);
        if (same) {
            return;
        }
        if (!other) {
            card().refresh();
        }
        showDraft();
        state.show(callflow);
        callers.setText(Words.stateForCallers(callflow, shelf));
        buttons();
        showProblems(callflow);
        history.show(callflow);
    }

    private void take(int version) {
        callflows.version(shown.id(), version).ifPresent(drawn -> draft.take(drawn, version));
    }

    /** Takes the keyboard here, so that Tab goes on to the button. */
    void focus() {
        name.focus();
    }

    private void showDraft() {
        name.show(draft.flow());
        sections.forEach(section -> section.show(shown, draft.flow()));
    }

    private void rename(String to) {
        draft.change(flow -> flow.withName(to));
    }

    private MenuBar menu() {
        more.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
        MenuItem root = more.addItem(VaadinIcon.ELLIPSIS_DOTS_V.create());
        root.setAriaLabel(say("More"));
        root.getSubMenu().addItem(say("Rename"), event -> name.edit());
        root.getSubMenu()
                .addItem(
                        say("Delete …"),
                        event -> new DeleteDialog(shelf, callflows, shown, background, deleted).open());
        return more;
    }

    private void showProblems(CallflowSummary callflow) {
        List<Problem> all = callflow.problems();
        problems.removeAll();
        problems.add(new H2(Words.problems(all)));
        if (all.isEmpty()) {
            Paragraph none =
                    new Paragraph(say("Publishing also asks the PBX whether numbers, phones and prompts are there."));
            none.addClassName("cw-soft");
            problems.add(none);
        } else {
            problems.add(new ProblemList(all, draft.flow(), actions, callflows, desk::open));
        }
    }

    private PublishCard card() {
        return cards.computeIfAbsent(
                shown.id(),
                id -> new PublishCard(shelf, callflows, actions, background, id, desk::open, this::buttons));
    }

    private void buttons() {
        boolean running = card().running();
        boolean asDrawn = shown.state() == CallflowSummary.State.LIVE;
        publish.setEnabled(!running);
        publish.setText(running ? say("One moment …") : asDrawn ? say("Publish again") : say("Publish"));
        publish.setThemeName(asDrawn ? "" : ButtonVariant.LUMO_PRIMARY.getVariantName());
    }
}
