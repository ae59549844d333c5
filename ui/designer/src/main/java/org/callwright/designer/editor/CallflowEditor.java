package org.callwright.designer.editor;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.callwright.app.Actions;
import org.callwright.app.CallflowSummary;
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
import org.callwright.model.Flow;
import org.callwright.model.FlowEdits;
import org.callwright.model.FlowId;
import org.callwright.model.InsertionPoint;
import org.callwright.model.Problem;
import org.callwright.model.Step;
import org.callwright.model.StepId;

/** The drawing of one callflow, and beside it the actions or the step that is worked on. */
public final class CallflowEditor extends FlowEditor implements CallflowCanvas.Hand, StepPanel.Hand {

    private final DraftSession session;
    private final Actions actions;
    private final ReferenceChoices choices;
    private final SavedActions saved;
    private final Function<FlowId, SwitchPanel> switching;
    private final CanvasEdits edits;
    private final CallflowCanvas canvas = new CallflowCanvas(this);
    private final ActionPalette palette;
    private final Aside aside = new Aside();
    private final UndoButtons history;
    private Optional<FlowId> shown = Optional.empty();
    private List<Problem> problems = List.of();
    private Optional<StepId> selected = Optional.empty();
    private Optional<StepPanel> panel = Optional.empty();

    /** Where the next action goes that is not dragged. */
    private Optional<InsertionPoint> chosen = Optional.empty();

    private Optional<Step> copied = Optional.empty();
    private Runnable addingNumber = () -> {};

    /**
     * @param session what is drawn
     * @param choices for what is picked in forms
     * @param saved what steps can be linked to
     * @param switching where people switch what a step is linked to
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
        palette = new ActionPalette(actions, this::addHere, () -> choose(Optional.empty()));
        history = new UndoButtons(session);
        session.onStep(() -> panel.map(StepPanel::step));
        session.onChange(this::redraw);
        addClassName("cw-workbench");
        Div drawing = new Div(session.notice(), canvas, history);
        drawing.addClassName("cw-drawing");
        aside.add(palette);
        add(drawing, aside);
        history.listenOn(canvas);
    }

    @Override
    public void show(CallflowSummary callflow) {
        boolean first = shown.isEmpty();
        problems = callflow.problems();
        if (shown.filter(callflow.id()::equals).isEmpty()) {
            shown = Optional.of(callflow.id());
            selected = Optional.empty();
            chosen = Optional.empty();
            shut();
        }
        redraw();
        if (first) {
            TabMemory.wasOpen(UI.getCurrent(), session::flow, step -> open(Optional.of(step), false));
        }
    }

    @Override
    public void open(StepId step, Optional<String> field) {
        if (session.flow().step(step).isPresent()) {
            open(Optional.of(step), false);
            panel.ifPresent(it -> it.focus(field));
        }
    }

    private void redraw() {
        Flow flow = session.flow();
        if (selected.flatMap(flow::step).isEmpty()) {
            selected = Optional.empty();
            shut();
        }
        if (panel.filter(open -> open.isOutdated(flow)).isPresent()) {
            open(selected, false); // which comes back here
            return;
        }
        chosen = chosen.filter(insertionPoint -> !(insertionPoint instanceof InsertionPoint.Branch branch)
                || flow.step(branch.step()).isPresent());
        palette.refresh();
        palette.leadTo(chosen.map(insertionPoint -> Wording.choose(insertionPoint, flow, actions)));
        canvas.choose(chosen);
        canvas.show(CanvasModel.of(flow, actions, choices.references()::name, problems));
        canvas.select(selected);
        panel.ifPresent(open -> flow.step(open.step()).ifPresent(step -> open.show(flow, step, problemsOf(step.id()))));
        history.show();
    }

    private List<Problem> problemsOf(StepId step) {
        return problems.stream()
                .filter(problem -> problem.step().filter(step::equals).isPresent())
                .toList();
    }

    @Override
    public void open(Optional<StepId> step, boolean byKey) {
        selected = step;
        chosen = Optional.empty();
        panel = step.flatMap(session.flow()::step)
                .map(it -> new StepPanel(it, actions, choices, saved, switching, this));
        aside.removeAll();
        panel.ifPresentOrElse(aside::add, () -> aside.add(palette));
        redraw();
        if (byKey) {
            panel.ifPresent(StepPanel::focus);
        }
    }

    private void shut() {
        // Not when it is there already: taking it out would end what is being dragged from it.
        if (panel.isPresent()) {
            panel = Optional.empty();
            aside.removeAll();
            aside.add(palette);
        }
    }

    @Override
    public void leave() {
        shut();
        chosen = Optional.empty();
        redraw();
        canvas.focus();
    }

    @Override
    public void drop(String action, InsertionPoint insertionPoint) {
        added(flow -> edits.drop(flow, action, insertionPoint));
    }

    @Override
    public void delete(StepId step) {
        change(flow -> edits.delete(flow, step));
    }

    @Override
    public void copy(StepId step) {
        copied = session.flow().step(step);
    }

    @Override
    public void paste(Optional<StepId> after) {
        copied.ifPresent(step -> insertionPointAfter(after)
                .ifPresent(insertionPoint -> added(flow -> edits.paste(flow, step, insertionPoint))));
    }

    @Override
    public void duplicate(StepId step) {
        copy(step);
        paste(Optional.of(step));
    }

    @Override
    public void move(StepId step, InsertionPoint insertionPoint) {
        change(flow -> edits.move(flow, step, insertionPoint));
    }

    @Override
    public void connect(InsertionPoint insertionPoint, StepId target) {
        change(flow -> FlowEdits.connect(flow, insertionPoint, target));
    }

    @Override
    public void choose(InsertionPoint insertionPoint) {
        shut();
        choose(Optional.of(insertionPoint));
        palette.focus();
    }

    @Override
    public void addNumber() {
        addingNumber.run();
    }

    private void choose(Optional<InsertionPoint> insertionPoint) {
        boolean before = chosen.isPresent();
        chosen = insertionPoint;
        redraw();
        if (before && insertionPoint.isEmpty()) {
            canvas.focus();
        }
    }

    /** Adds an action without dragging. */
    private void addHere(String action) {
        chosen.or(() -> insertionPointAfter(selected)).ifPresent(insertionPoint -> drop(action, insertionPoint));
    }

    /** Where to put what comes after a step, or after the start; when nothing can, it is said. */
    private Optional<InsertionPoint> insertionPointAfter(Optional<StepId> step) {
        Optional<InsertionPoint> insertionPoint =
                step.flatMap(session.flow()::step).map(edits::below).orElse(Optional.of(new InsertionPoint.Start()));
        if (insertionPoint.isEmpty()) {
            session.notice().refuse(say("This step ends the call: nothing can follow it."));
        }
        return insertionPoint;
    }

    /** Makes an edit that adds a step, and opens that. */
    private void added(UnaryOperator<Flow> edit) {
        StepId added = session.flow().nextStepId();
        change(edit);
        if (session.flow().step(added).isPresent()) {
            open(Optional.of(added), true);
        }
    }

    @Override
    public void change(UnaryOperator<Flow> edit) {
        session.change(edit);
    }

    /** The panel is another one then, so the keyboard is led there. */
    @Override
    public void replace(UnaryOperator<Flow> edit) {
        session.change(edit);
        panel.ifPresent(StepPanel::focus);
    }

    /** Has this done when the user wants another number at the start box. */
    public void onAddNumber(Runnable work) {
        addingNumber = work;
    }
}
