package org.callwright.designer.flows;

import static org.callwright.designer.messages.Translations.say;

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
import org.callwright.app.CallflowSummary;
import org.callwright.app.Callflows;
import org.callwright.app.actions.Actions;
import org.callwright.designer.draft.DraftSession;
import org.callwright.designer.editor.FlowEditor;
import org.callwright.designer.messages.Wording;
import org.callwright.designer.publish.ProblemList;
import org.callwright.designer.publish.PublishPanel;
import org.callwright.designer.publish.VersionHistory;
import org.callwright.designer.widgets.BackgroundWork;
import org.callwright.designer.widgets.StateBadge;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Problem;

/** One callflow or saved action: its state, editor, problems and versions, and the button that publishes it. */
final class FlowDetail extends Article {

    private final Flow.Kind kind;
    private final Callflows callflows;
    private final Actions actions;
    private final BackgroundWork background;
    private final Runnable deleted;
    private final DraftSession session;
    private final FlowEditor editor;
    private final List<DetailSection> sections;
    private final FlowTitle name;
    private final MenuBar more = new MenuBar();
    private final StateBadge state = new StateBadge();
    private final Span callers = new Span();
    private final Button publish = new Button(say("Publish"));
    private final Div outcome = new Div();
    private final VersionHistory history;
    private final Section problems = new Section();

    /** One for each flow, so that the result of publishing stays until the page is closed. */
    private final Map<FlowId, PublishPanel> panels = new HashMap<>();

    private CallflowSummary shown;

    /**
     * @param background runs what may take seconds
     * @param deleted called when the user deleted the flow
     * @param session opens the draft for the editor
     * @param sections stand below the editor
     */
    FlowDetail(
            Flow.Kind kind,
            Callflows callflows,
            Actions actions,
            BackgroundWork background,
            Runnable deleted,
            DraftSession session,
            FlowEditor editor,
            List<DetailSection> sections) {
        this.kind = kind;
        this.callflows = callflows;
        this.actions = actions;
        this.background = background;
        this.deleted = deleted;
        this.session = session;
        this.editor = editor;
        this.sections = sections;
        name = new FlowTitle(kind, session.isEditable(), this::rename);
        history =
                new VersionHistory(callflows, session.isEditable(), version -> panel().prepare(version), this::restore);
        session.onChange(this::showDraft);
        addClassName("cw-callflow");
        callers.addClassName("cw-callers");
        outcome.addClassName("cw-outcome-place");
        publish.addClickListener(event -> panel().prepare());

        Div standing = new Div(state, callers);
        standing.addClassName("cw-standing");
        Div title = new Div(name, standing);
        title.addClassName("cw-title");
        Div head = new Div(title);
        if (session.isEditable()) {
            head.add(publish, menu());
        }
        head.addClassName("cw-callflow-head");
        Div around = new Div();
        sections.forEach(around::add);
        around.add(problems, history);
        around.addClassName("cw-around");
        add(head);
        if (!session.isEditable()) {
            add(onlyLooking());
        }
        add(outcome, editor, around);
    }

    private static Paragraph onlyLooking() {
        Paragraph note = new Paragraph(say("""
                You look on as a viewer: only editors and administrators draw, publish and switch. An administrator \
                can give you another role."""));
        note.addClassName("cw-note");
        note.getElement().setAttribute("data-kind", "info");
        return note;
    }

    void show(CallflowSummary found) {
        if (!session.open(found.id())) {
            return;
        }
        CallflowSummary callflow = found.withProblems(session.problems());
        boolean same = callflow.equals(shown);
        boolean other = shown == null || !shown.id().equals(callflow.id());
        shown = callflow;
        if (other) {
            outcome.removeAll();
            outcome.add(panel());
            updatePublishButton();
        }
        // Also when the flow is the same: an action may have come or gone.
        editor.show(callflow);
        if (same) {
            return;
        }
        if (!other) {
            panel().refresh();
        }
        showDraft();
        state.show(callflow);
        callers.setText(Wording.stateForCallers(callflow, kind));
        updatePublishButton();
        showProblems(callflow);
        history.show(callflow);
    }

    private void restore(int version) {
        callflows.version(shown.id(), version).ifPresent(earlier -> session.restore(earlier, version));
    }

    /** Focuses the title, so that Tab goes on to the button. */
    void focus() {
        name.focus();
    }

    private void showDraft() {
        name.show(session.flow());
        sections.forEach(section -> section.show(shown, session.flow()));
    }

    private void rename(String to) {
        session.change(flow -> flow.withName(to));
    }

    private MenuBar menu() {
        more.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
        MenuItem root = more.addItem(VaadinIcon.ELLIPSIS_DOTS_V.create());
        root.setAriaLabel(say("More"));
        root.getSubMenu().addItem(say("Rename"), event -> name.edit());
        root.getSubMenu()
                .addItem(
                        say("Delete …"), event -> new DeleteDialog(kind, callflows, shown, background, deleted).open());
        return more;
    }

    private void showProblems(CallflowSummary callflow) {
        List<Problem> all = callflow.problems();
        problems.removeAll();
        problems.add(new H2(Wording.problems(all)));
        if (all.isEmpty()) {
            Paragraph none =
                    new Paragraph(say("Publishing also asks the PBX whether numbers, phones and prompts are there."));
            none.addClassName("cw-soft");
            problems.add(none);
        } else {
            problems.add(new ProblemList(all, session.flow(), actions, callflows, editor::open));
        }
    }

    private PublishPanel panel() {
        return panels.computeIfAbsent(
                shown.id(),
                id -> new PublishPanel(
                        kind, callflows, actions, background, id, editor::open, this::updatePublishButton));
    }

    private void updatePublishButton() {
        boolean running = panel().running();
        boolean draftIsLive = shown.state() == CallflowSummary.State.LIVE;
        publish.setEnabled(!running);
        publish.setText(running ? say("One moment …") : draftIsLive ? say("Publish again") : say("Publish"));
        publish.setThemeName(draftIsLive ? "" : ButtonVariant.LUMO_PRIMARY.getVariantName());
    }
}
