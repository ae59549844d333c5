package org.callwright.designer.editor;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.callwright.app.CallflowSummary;
import org.callwright.app.actions.Actions;
import org.callwright.designer.canvas.CallflowCanvas;
import org.callwright.designer.canvas.CanvasEdits;
import org.callwright.designer.canvas.CanvasModel;
import org.callwright.designer.draft.DraftSession;
import org.callwright.designer.draft.UndoButtons;
import org.callwright.designer.form.ReferenceChoices;
import org.callwright.designer.messages.Wording;
import org.callwright.designer.palette.ActionPalette;
import org.callwright.designer.switches.SwitchPanel;
import org.callwright.designer.widgets.TabMemory;
import org.callwright.designer.widgets.ViewOnly;
import org.callwright.model.Flow;
import org.callwright.model.FlowEdits;
import org.callwright.model.FlowId;
import org.callwright.model.InsertionPoint;
import org.callwright.model.Problem;
import org.callwright.model.Step;
import org.callwright.model.StepId;

/** The canvas of a callflow, and beside it the palette of actions or the panel of the open step. */
public final class CallflowEditor extends FlowEditor implements CallflowCanvas.Listener, StepPanel.Listener {

    private final DraftSession session;
    private final Actions actions;
    private final ReferenceChoices choices;
    private final SavedActions saved;
    private final Function<FlowId, SwitchPanel> switching;
    private final CanvasEdits edits;
    private final CallflowCanvas canvas = new CallflowCanvas(this);
    private final ActionPalette palette;
    private final Aside aside = new Aside();
    private final UndoButtons undoButtons;
    private Optional<FlowId> shown = Optional.empty();
    private Optional<StepId> selected = Optional.empty();
    private Optional<StepPanel> panel = Optional.empty();

    /** Where the next action goes that is clicked instead of dragged. */
    private Optional<InsertionPoint> chosen = Optional.empty();

    private Optional<Step> copied = Optional.empty();
    private Runnable addNumber = () -> {};

    /**
     * @param session has the callflow open
     * @param choices lists what forms can refer to
     * @param saved what steps can be linked to
     * @param switching makes the switch panel of a saved action that a step is linked to
     */
    public CallflowEditor(
            DraftSession session,
            Actions actions,
            ReferenceChoices choices,
            SavedActions saved,
            Function<FlowId, SwitchPanel> switching) {
        this.session = session;
        this.actions = actions;
        this.choices = choices;
        this.saved = saved;
        this.switching = switching;
        edits = new CanvasEdits(actions);
        palette = new ActionPalette(actions, this::addAction, () -> choose(Optional.empty()));
        undoButtons = new UndoButtons(session);
        session.onStep(() -> panel.map(StepPanel::step));
        session.onChange(this::redraw);
        addClassName("cw-workbench");
        Div canvasArea = new Div(session.notice(), canvas, undoButtons);
        canvasArea.addClassName("cw-drawing");
        showPalette();
        add(canvasArea, aside);
        if (!session.isEditable()) {
            canvas.lookOnly();
            undoButtons.setVisible(false);
        }
    }

    /** Who may not draw has no use for actions. */
    private void showPalette() {
        if (session.isEditable()) {
            aside.add(palette);
        } else {
            Paragraph hint = new Paragraph(say("Click a step to see how it is set up."));
            hint.addClassName("cw-soft");
            aside.add(hint);
        }
    }

    /** @param addNumber called when the user asks for another number at the start box */
    public void onAddNumber(Runnable addNumber) {
        this.addNumber = addNumber;
    }

    @Override
    public void show(CallflowSummary callflow) {
        boolean first = shown.isEmpty();
        if (shown.filter(callflow.id()::equals).isEmpty()) {
            shown = Optional.of(callflow.id());
            selected = Optional.empty();
            chosen = Optional.empty();
            closePanel();
        }
        redraw();
        if (first) {
            TabMemory.wasOpen(UI.getCurrent(), session::flow, step -> stepOpened(Optional.of(step), false));
        }
    }

    @Override
    public void open(StepId step, Optional<String> field) {
        if (session.flow().step(step).isPresent()) {
            stepOpened(Optional.of(step), false);
            panel.ifPresent(it -> it.focus(field));
        }
    }

    /** Shows the draft in all parts. Nothing else sends it to the canvas. */
    private void redraw() {
        Flow flow = session.flow();
        if (selected.flatMap(flow::step).isEmpty()) {
            selected = Optional.empty();
            closePanel();
        }
        if (panel.filter(open -> open.isOutdated(flow)).isPresent()) {
            select(selected);
        }
        chosen = chosen.filter(insertionPoint -> !(insertionPoint instanceof InsertionPoint.Branch branch)
                || flow.step(branch.step()).isPresent());
        palette.refresh();
        palette.leadTo(chosen.map(insertionPoint -> Wording.choose(insertionPoint, flow, actions)));
        canvas.choose(chosen);
        canvas.show(CanvasModel.of(flow, actions, choices.references()::name, session.problems()));
        canvas.select(selected);
        panel.ifPresent(open -> flow.step(open.step()).ifPresent(step -> open.show(flow, step, problemsOf(step.id()))));
        if (!session.isEditable()) {
            panel.ifPresent(ViewOnly::lock);
        }
        undoButtons.show();
    }

    private List<Problem> problemsOf(StepId step) {
        return session.problems().stream()
                .filter(problem -> problem.step().filter(step::equals).isPresent())
                .toList();
    }

    /** Opens the panel of a step, or the palette for none. The next {@link #redraw} fills it. */
    private void select(Optional<StepId> step) {
        selected = step;
        chosen = Optional.empty();
        panel = step.flatMap(session.flow()::step)
                .map(it -> new StepPanel(it, actions, choices, saved, switching, this));
        aside.removeAll();
        panel.ifPresentOrElse(aside::add, this::showPalette);
    }

    private void closePanel() {
        // Not when the palette is there already: taking it out would end a drag that began in it.
        if (panel.isPresent()) {
            panel = Optional.empty();
            aside.removeAll();
            showPalette();
        }
    }

    @Override
    public void stepOpened(Optional<StepId> step, boolean byKey) {
        select(step);
        redraw();
        if (byKey) {
            panel.ifPresent(StepPanel::focus);
        }
    }

    @Override
    public void stepClosed() {
        closePanel();
        chosen = Optional.empty();
        redraw();
        canvas.focus();
    }

    @Override
    public void actionDropped(String action, InsertionPoint at) {
        add(flow -> edits.drop(flow, action, at));
    }

    @Override
    public void stepDeleted(StepId step) {
        session.change(flow -> edits.delete(flow, step));
    }

    @Override
    public void stepCopied(StepId step) {
        copied = session.flow().step(step);
    }

    @Override
    public void stepPasted(Optional<StepId> after) {
        copied.ifPresent(step -> insertionPointAfter(after).ifPresent(at -> add(flow -> edits.paste(flow, step, at))));
    }

    @Override
    public void stepDuplicated(StepId step) {
        stepCopied(step);
        stepPasted(Optional.of(step));
    }

    @Override
    public void undoRequested() {
        session.undo();
    }

    @Override
    public void redoRequested() {
        session.redo();
    }

    @Override
    public void stepMoved(StepId step, InsertionPoint to) {
        session.change(flow -> edits.move(flow, step, to));
    }

    @Override
    public void branchConnected(InsertionPoint branch, StepId target) {
        session.change(flow -> FlowEdits.connect(flow, branch, target));
    }

    @Override
    public void insertionPointChosen(InsertionPoint at) {
        closePanel();
        choose(Optional.of(at));
        palette.focus();
    }

    @Override
    public void numberRequested() {
        addNumber.run();
    }

    @Override
    public void flowEdited(UnaryOperator<Flow> edit) {
        session.change(edit);
    }

    /** The panel is replaced too, so the keyboard focus moves to the new one. */
    @Override
    public void actionReplaced(UnaryOperator<Flow> edit) {
        session.change(edit);
        panel.ifPresent(StepPanel::focus);
    }

    private void choose(Optional<InsertionPoint> at) {
        boolean before = chosen.isPresent();
        chosen = at;
        redraw();
        if (before && at.isEmpty()) {
            canvas.focus();
        }
    }

    /** Adds an action that was clicked: at the chosen place, else after the open step. */
    private void addAction(String action) {
        chosen.or(() -> insertionPointAfter(selected)).ifPresent(at -> actionDropped(action, at));
    }

    /** Where a step after this one goes, or after the start; if nothing can follow, the notice says so. */
    private Optional<InsertionPoint> insertionPointAfter(Optional<StepId> step) {
        Optional<InsertionPoint> at =
                step.flatMap(session.flow()::step).map(edits::below).orElse(Optional.of(new InsertionPoint.Start()));
        if (at.isEmpty()) {
            session.notice().refuse(say("This step ends the call: nothing can follow it."));
        }
        return at;
    }

    /** Makes an edit that adds a step, and opens its panel. */
    private void add(UnaryOperator<Flow> edit) {
        StepId added = session.flow().nextStepId();
        session.change(edit, () -> select(Optional.of(added)));
        panel.filter(open -> open.step().equals(added)).ifPresent(StepPanel::focus);
    }
}
