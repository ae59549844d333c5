package org.callwright.designer.detail;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.callwright.app.CallflowSummary;
import org.callwright.app.Callflows;
import org.callwright.app.ReferenceDirectory;
import org.callwright.app.actions.Actions;
import org.callwright.designer.draft.DraftSession;
import org.callwright.designer.draft.LiveVersion;
import org.callwright.designer.draft.UndoButtons;
import org.callwright.designer.editor.FlowEditor;
import org.callwright.designer.nav.FileDownload;
import org.callwright.designer.publish.PublishPanel;
import org.callwright.designer.publish.VersionHistory;
import org.callwright.designer.widgets.BackgroundWork;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.StepId;

/** One callflow or saved action: a bar with its name, tabs and buttons, and below it what the open tab shows. */
public final class FlowDetail extends Article implements PublishPanel.Listener {

    private final Flow.Kind kind;
    private final Callflows callflows;
    private final Actions actions;
    private final BackgroundWork background;
    private final DraftSession session;
    private final FlowEditor editor;
    private final List<DetailSection> sections;
    private final FlowTitle name;
    private final StandingLine standing;
    private final DetailTabs tabs;
    private final UndoButtons undo;
    private final FlowMenu menu;
    private final PublishButton publish = new PublishButton(() -> panel().prepare());
    private final Div outcome = new Div();
    private final VersionHistory history;
    private final ProblemsSection problems;
    private final Map<DetailTab, Component> contents = new EnumMap<>(DetailTab.class);

    /** One for each flow: publishing goes on while another one is looked at. */
    private final Map<FlowId, PublishPanel> panels = new HashMap<>();

    private DetailTab tab = DetailTab.EDITOR;
    private Optional<String> requested = Optional.empty();
    private String address = "";
    private CallflowSummary shown;

    /**
     * @param background runs what may take seconds
     * @param copy called when the user wants a copy of the draft
     * @param delete called when the user wants to delete the flow that is shown
     * @param session opens the draft for the editor
     * @param sections are shown in the tab with the settings, or where there is none, beside the editor
     */
    public FlowDetail(
            Flow.Kind kind,
            Callflows callflows,
            Actions actions,
            ReferenceDirectory references,
            BackgroundWork background,
            Consumer<Flow> copy,
            Consumer<CallflowSummary> delete,
            DraftSession session,
            FlowEditor editor,
            List<DetailSection> sections) {
        this.kind = kind;
        this.callflows = callflows;
        this.actions = actions;
        this.background = background;
        this.session = session;
        this.editor = editor;
        this.sections = sections;
        name = new FlowTitle(kind, session.isEditable(), to -> session.change(flow -> flow.withName(to)));
        standing = new StandingLine(new LiveVersion(callflows), actions, references);
        tabs = new DetailTabs(kind);
        undo = new UndoButtons(session);
        menu = new FlowMenu(
                name::edit,
                session::redo,
                editor.finding().map(this::inEditor),
                () -> copy.accept(session.flow()),
                this::export,
                () -> panel().prepare(),
                () -> delete.accept(shown));
        history =
                new VersionHistory(callflows, session.isEditable(), version -> panel().prepare(version), this::restore);
        problems = new ProblemsSection(callflows, actions, this::stepOpened);
        session.onChange(this::showDraft);
        editor.onOpen(() -> {
            showAddress();
            showStanding();
        });
        addClassName("cw-callflow");
        outcome.addClassName("cw-outcome-place");
        add(bar());
        if (!session.isEditable()) {
            add(onlyLooking());
        }
        add(session.notice(), outcome);
        place(DetailTab.EDITOR, editor);
        Div around = new Div(sections.toArray(Component[]::new));
        around.addClassName("cw-around");
        if (DetailTab.of(kind).contains(DetailTab.SETTINGS)) {
            place(DetailTab.SETTINGS, around);
        } else {
            editor.add(around);
        }
        place(DetailTab.VERSIONS, history);
        place(DetailTab.PROBLEMS, problems);
    }

    private Header bar() {
        Div title = new Div(name, standing);
        title.addClassName("cw-title");
        Header bar = new Header(new ListToggle(), title, tabs);
        bar.addClassName("cw-bar");
        if (session.isEditable()) {
            Div buttons = new Div(undo, menu, publish);
            buttons.addClassName("cw-bar-buttons");
            bar.add(buttons);
        }
        return bar;
    }

    private void place(DetailTab in, Component content) {
        Div pane = new Div(content);
        pane.addClassNames("cw-pane", "cw-pane-" + in.name().toLowerCase(Locale.ROOT));
        pane.setVisible(in == tab);
        contents.put(in, pane);
        add(pane);
    }

    private static Paragraph onlyLooking() {
        Paragraph note = new Paragraph(say("""
                You look on as a viewer: only editors and administrators draw, publish and switch. An administrator \
                can give you another role."""));
        note.addClassName("cw-note");
        note.getElement().setAttribute("data-kind", "info");
        return note;
    }

    /**
     * Shows a tab with the next {@link #show}.
     *
     * @param name of what to open in the editor, as the address has it
     */
    public void request(DetailTab tab, Optional<String> name) {
        requested = name;
        this.tab = tab;
        contents.forEach((each, content) -> content.setVisible(each == tab));
        address = "";
    }

    /** The tab that is open. */
    public DetailTab tab() {
        return tab;
    }

    /** Shows a flow as it is now; it may be another one than before. */
    public void show(CallflowSummary found) {
        if (!session.open(found.id())) {
            return;
        }
        CallflowSummary callflow = found.withProblems(session.problems());
        boolean same = callflow.equals(shown);
        boolean other = shown == null || !shown.id().equals(callflow.id());
        shown = callflow;
        if (other) {
            outcome.removeAll();
            panels.values().forEach(PublishPanel::leave);
            outcome.add(panel());
        }
        // Also when the flow is the same: an action may have come or gone.
        editor.show(callflow);
        requested.ifPresent(editor::reopen);
        requested = Optional.empty();
        tabs.show(callflow.id(), tab);
        if (address.isEmpty()) { // it was gone to just now, from another tab perhaps
            passTime();
        }
        showAddress();
        if (!same && !other) {
            panel().refresh();
        }
        showDraft();
        showStanding();
        history.show(callflow);
    }

    /** Called every few seconds while the page is open. */
    public void passTime() {
        if (shown != null && tab == DetailTab.EDITOR) {
            editor.passTime();
        }
    }

    private void export() {
        FileDownload.json(shown.name(), callflows.exportJson(shown.id()));
    }

    private void showStanding() {
        standing.show(shown, session.flow(), editor.showsLive());
    }

    private void restore(int version) {
        callflows.version(shown.id(), version).ifPresent(earlier -> session.restore(earlier, version));
    }

    /** Moves the keyboard to where one begins with a flow that was just added. */
    public void begin() {
        if (!editor.begin()) {
            focus();
        }
    }

    /** Focuses the title, so that Tab goes on to the tabs; not while something is open, where somebody may be typing. */
    public void focus() {
        if (editor.opened().isEmpty()) {
            name.focus();
        }
    }

    private void showDraft() {
        Flow flow = session.flow();
        name.show(flow);
        undo.show();
        tabs.show(session.problems());
        sections.forEach(section -> section.show(shown, flow));
        if (tab == DetailTab.PROBLEMS) {
            problems.show(shown.withProblems(session.problems()), flow);
        }
        publishingChanged();
    }

    private Runnable inEditor(Runnable task) {
        return () -> {
            if (tab != DetailTab.EDITOR) {
                UI.getCurrent().navigate(DetailTab.EDITOR.location(kind, shown.id()));
            }
            task.run();
        };
    }

    /** Opens a step, or one of its fields, from wherever it is named. */
    @Override
    public void stepOpened(StepId step, Optional<String> field) {
        inEditor(() -> editor.open(step, field)).run();
    }

    /** Has the address name what is open, without another entry in the browser's history. */
    private void showAddress() {
        String location = tab.location(kind, shown.id());
        String now = tab == DetailTab.EDITOR
                ? editor.opened().map(name -> location + "?step=" + name).orElse(location)
                : location;
        if (!now.equals(address)) {
            address = now;
            UI.getCurrent().getPage().getHistory().replaceState(null, now);
        }
    }

    private PublishPanel panel() {
        return panels.computeIfAbsent(
                shown.id(), id -> new PublishPanel(kind, callflows, actions, background, id, this));
    }

    @Override
    public void publishingClosed() {
        publish.focus();
    }

    @Override
    public void publishingChanged() {
        publish.show(shown, session.flow(), panel().running());
        menu.show(shown, session.canRedo(), panel().running());
    }
}
