package org.callwright.designer.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.callwright.app.Actions;
import org.callwright.app.CallflowSummary;
import org.callwright.app.Callflows;
import org.callwright.model.Flow;
import org.callwright.model.FlowEdits;
import org.callwright.model.FlowId;
import org.callwright.model.Problem;
import org.callwright.model.Spot;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.store.StoredFlow;

/** The drawing of one callflow, and beside it the actions or the step that is worked on. */
final class Workbench extends Div implements FlowCanvas.Hand {

    private final Callflows callflows;
    private final Actions actions;
    private final Pickers pickers;
    private final Elsewhere elsewhere;
    private final Gestures gestures;
    private final FlowCanvas canvas = new FlowCanvas(this);
    private final ActionPalette palette;
    private final Aside aside = new Aside();
    private final Notice notice = new Notice();
    private final UndoButtons history = new UndoButtons(this::undo, this::redo);

    /** For each callflow that was opened in this page, so that it can be taken back after another was looked at. */
    private final Map<FlowId, DraftEditor> editors = new HashMap<>();

    private DraftEditor editor;
    private List<Problem> problems = List.of();
    private Optional<StepId> selected = Optional.empty();
    private Optional<StepPanel> panel = Optional.empty();

    /** Where the next action goes that is not dragged. */
    private Optional<Spot> chosen = Optional.empty();

    private Optional<Step> copied = Optional.empty();
    private Runnable addingNumber = () -> {};

    /** @param pickers for what is picked in forms */
    Workbench(Callflows callflows, Actions actions, Pickers pickers) {
        this.callflows = callflows;
        this.actions = actions;
        this.pickers = pickers;
        elsewhere = new Elsewhere(actions, pickers.things());
        gestures = new Gestures(actions);
        palette = new ActionPalette(actions, this::addHere, () -> choose(Optional.empty()));
        addClassName("cw-workbench");
        Div drawing = new Div(notice, canvas, history);
        drawing.addClassName("cw-drawing");
        aside.add(palette);
        add(drawing, aside);
        history.listenOn(canvas);
    }

    /** Shows a callflow as the store has it now; false when it was deleted meanwhile. */
    boolean show(CallflowSummary callflow) {
        Optional<StoredFlow> found = callflows.find(callflow.id());
        found.ifPresent(stored -> {
            DraftEditor before = editor;
            editor = editors.computeIfAbsent(callflow.id(), id -> new DraftEditor(stored, callflows::save));
            Flow was = editor.draft();
            editor.refresh(stored);
            if (before == editor) {
                panel.flatMap(it -> elsewhere.happened(was, editor.draft(), it.step()))
                        .ifPresent(notice::inform);
            }
            problems = callflow.problems();
            if (before != editor) {
                notice.clear();
                selected = Optional.empty();
                chosen = Optional.empty();
                close();
            }
            redraw();
            if (before == null) {
                TabMemory.wasOpen(UI.getCurrent(), this::draft, step -> open(Optional.of(step), false));
            }
        });
        return found.isPresent();
    }

    /** Opens a step, with the keyboard at one of its fields. */
    void open(StepId step, Optional<String> field) {
        if (editor.draft().step(step).isPresent()) {
            open(Optional.of(step), false);
            panel.ifPresent(it -> it.focus(field));
        }
    }

    /** Has the draft be like an earlier state of the callflow. */
    void take(Flow earlier, String name) {
        attempt(() -> {
                    editor.change(draft -> earlier.withId(draft.id()));
                    notice.inform("The draft is " + name + " now. Undo takes that back.");
                    notice.scrollIntoView();
                })
                .ifPresent(notice::refuse);
    }

    private void redraw() {
        Flow draft = editor.draft();
        if (selected.flatMap(draft::step).isEmpty()) {
            selected = Optional.empty();
            close();
        }
        if (panel.filter(open -> open.isOutdated(draft)).isPresent()) {
            open(selected, false); // which comes back here
            return;
        }
        chosen = chosen.filter(spot -> !(spot instanceof Spot.Branch branch)
                || draft.step(branch.step()).isPresent());
        palette.refresh();
        palette.leadTo(chosen.map(spot -> Words.place(spot, draft, actions)));
        canvas.choose(chosen);
        canvas.show(Drawing.of(draft, actions, pickers.things()::name, problems));
        canvas.select(selected);
        panel.ifPresent(open ->
                draft.step(open.step()).ifPresent(step -> open.show(draft, step, problemsOf(step.id()))));
        history.show(editor);
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
        panel = step.flatMap(editor.draft()::step)
                .map(it -> new StepPanel(it, actions, pickers, this::change, () -> duplicate(it.id()), this::leave));
        aside.removeAll();
        panel.ifPresentOrElse(aside::add, () -> aside.add(palette));
        redraw();
        if (byKey) {
            panel.ifPresent(StepPanel::focus);
        }
    }

    private void close() {
        // Not when it is there already: taking it out would end what is being dragged from it.
        if (panel.isPresent()) {
            panel = Optional.empty();
            aside.removeAll();
            aside.add(palette);
        }
    }

    @Override
    public void leave() {
        close();
        chosen = Optional.empty();
        redraw();
        canvas.focus();
    }

    @Override
    public void drop(String action, Spot spot) {
        added(flow -> gestures.drop(flow, action, spot));
    }

    @Override
    public void delete(StepId step) {
        change(flow -> gestures.delete(flow, step));
    }

    @Override
    public void copy(StepId step) {
        copied = editor.draft().step(step);
    }

    @Override
    public void paste(Optional<StepId> after) {
        copied.ifPresent(step -> spotAfter(after).ifPresent(spot -> added(flow -> gestures.paste(flow, step, spot))));
    }

    private void duplicate(StepId step) {
        copy(step);
        paste(Optional.of(step));
    }

    @Override
    public void move(StepId step, Spot spot) {
        change(flow -> gestures.move(flow, step, spot));
    }

    @Override
    public void connect(Spot spot, StepId target) {
        change(flow -> FlowEdits.connect(flow, spot, target));
    }

    @Override
    public void choose(Spot spot) {
        close();
        choose(Optional.of(spot));
        palette.focus();
    }

    @Override
    public void addNumber() {
        addingNumber.run();
    }

    private void choose(Optional<Spot> spot) {
        boolean before = chosen.isPresent();
        chosen = spot;
        redraw();
        if (before && spot.isEmpty()) {
            canvas.focus();
        }
    }

    /** Adds an action without dragging. */
    private void addHere(String action) {
        chosen.or(() -> spotAfter(selected)).ifPresent(spot -> drop(action, spot));
    }

    /** Where to put what comes after a step, or after the start; when nothing can, it is said. */
    private Optional<Spot> spotAfter(Optional<StepId> step) {
        Optional<Spot> spot =
                step.flatMap(editor.draft()::step).map(gestures::below).orElse(Optional.of(new Spot.Start()));
        if (spot.isEmpty()) {
            notice.refuse("This step ends the call: nothing can follow it.");
        }
        return spot;
    }

    /** Makes an edit that adds a step, and opens that. */
    private void added(UnaryOperator<Flow> edit) {
        StepId added = editor.draft().nextStepId();
        change(edit);
        if (editor.draft().step(added).isPresent()) {
            open(Optional.of(added), true);
        }
    }

    /** The callflow as drawn now. */
    Flow draft() {
        return editor.draft();
    }

    /** Has this done when the user wants another number at the start box. */
    void onAddNumber(Runnable work) {
        addingNumber = work;
    }

    /** Makes a change that can be undone. Why it could not be made is said above the drawing. */
    void change(UnaryOperator<Flow> edit) {
        tryToChange(edit).ifPresent(notice::refuse);
    }

    /** Makes a change that can be undone; returns why it could not be made. */
    Optional<String> tryToChange(UnaryOperator<Flow> edit) {
        return attempt(() -> editor.change(edit));
    }

    private void undo() {
        attempt(editor::undo).ifPresent(notice::refuse);
    }

    private void redo() {
        attempt(editor::redo).ifPresent(notice::refuse);
    }

    private Optional<String> attempt(Runnable work) {
        Optional<StepId> worked = panel.map(StepPanel::step);
        notice.clear();
        Optional<String> refusal = Optional.empty();
        try {
            work.run();
        } catch (ChangeLostException e) {
            refusal = Optional.of(elsewhere.lost(e));
        } catch (RuntimeException e) {
            refusal = Optional.of(Failures.sentence("The change could not be saved.", e));
        }
        if (refusal.isPresent()) {
            callflows.find(editor.draft().id()).ifPresent(editor::refresh);
        }
        worked.ifPresent(step -> TabMemory.taken(UI.getCurrent(), editor.draft().id(), step));
        redraw();
        return refusal;
    }
}
