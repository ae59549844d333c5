package org.callwright.designer.editor;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.callwright.app.CallflowSummary;
import org.callwright.app.actions.Actions;
import org.callwright.designer.canvas.CallflowCanvas;
import org.callwright.designer.canvas.CanvasEdits;
import org.callwright.designer.draft.DraftSession;
import org.callwright.designer.form.ReferenceChoices;
import org.callwright.designer.messages.Wording;
import org.callwright.designer.palette.ActionPalette;
import org.callwright.designer.switches.SwitchPanel;
import org.callwright.designer.widgets.TabMemory;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.InsertionPoint;
import org.callwright.model.Problem;
import org.callwright.model.StepId;

/** The drawing of a callflow, with the actions and the panel of the open step floating over it. */
public final class CallflowEditor extends FlowEditor implements CallflowCanvas.Listener, StepPanel.Listener {

    private static final int PALETTE_WIDTH = 296;

    private final DraftSession session;
    private final Actions actions;
    private final Picture picture;
    private final AddedSteps added;
    private final CallflowCanvas canvas;
    private final ActionPalette palette;
    private final DraftOrLive views = new DraftOrLive(this::look);
    private final FloatingPart left = new FloatingPart(FloatingPart.Side.LEFT);
    private final OpenPanel open;
    private final WordInPlace word;
    private Optional<FlowId> shown = Optional.empty();
    private boolean locked;

    /**
     * @param session has the callflow open
     * @param choices lists what forms can refer to
     * @param picture tells what is drawn
     * @param saved what steps can be linked to
     * @param switching makes the switch panel of a saved action that a step is linked to
     * @param start what the start opens
     */
    public CallflowEditor(
            DraftSession session,
            Actions actions,
            ReferenceChoices choices,
            Picture picture,
            SavedActions saved,
            Function<FlowId, SwitchPanel> switching,
            StartSettings start) {
        this.session = session;
        this.actions = actions;
        this.picture = picture;
        canvas = new CallflowCanvas(this, new DrawnEdits(session, actions));
        open = new OpenPanel(
                start, step -> new StepPanel(step, actions, choices, saved, switching, this), this::openChanged);
        added = new AddedSteps(session, new CanvasEdits(actions), canvas, open, this::redraw);
        start.onClose(this::stepClosed);
        word = new WordInPlace(session, actions, choices, canvas);
        palette = new ActionPalette(actions, added::take, () -> choose(Optional.empty()));
        session.onStep(() -> open.step().map(StepPanel::step));
        session.onChange(this::edited);
        addClassName("cw-workbench");
        Div canvasArea = new Div(canvas);
        canvasArea.addClassName("cw-drawing");
        add(canvasArea, left, open.place(), views);
        if (session.isEditable()) { // who may not draw has no use for actions
            left.show(palette, say("Actions"), "actions", PALETTE_WIDTH);
            add(new PaletteToggle());
        }
    }

    @Override
    public void show(CallflowSummary callflow) {
        boolean first = shown.isEmpty();
        if (shown.filter(callflow.id()::equals).isEmpty()) {
            shown = Optional.of(callflow.id());
            added.choose(Optional.empty());
            picture.prefer(false);
            open.forget();
            word.close();
        }
        picture.follow(callflow, this::redraw);
        redraw();
        if (first) {
            TabMemory.wasOpen(UI.getCurrent(), session::flow, step -> reopen(opened().orElse(step.value())));
        }
    }

    @Override
    public void passTime() {
        picture.passTime(this::redraw);
    }

    @Override
    public void open(StepId step, Optional<String> field) {
        if (session.flow().step(step).isPresent()) {
            picture.prefer(false);
            stepOpened(Optional.of(step), false);
            open.step().ifPresent(it -> it.focus(field));
        }
    }

    @Override
    public void reopen(String name) {
        if (opened().filter(name::equals).isPresent()) {
            return;
        }
        if (OpenPanel.isStart(name)) {
            stepOpened(Optional.empty(), false);
        }
        session.flow().steps().keySet().stream()
                .filter(step -> step.value().equals(name))
                .forEach(step -> stepOpened(Optional.of(step), false));
    }

    @Override
    public boolean begin() {
        canvas.focus();
        return true;
    }

    @Override
    public Optional<Runnable> finding() {
        return Optional.of(canvas::find);
    }

    @Override
    public Optional<String> opened() {
        return open.name();
    }

    @Override
    public boolean showsLive() {
        return picture.showsLive();
    }

    /** @param live whether to draw what callers get */
    private void look(boolean live) {
        picture.prefer(live);
        redraw();
        openChanged();
    }

    /** What is edited is looked at. */
    private void edited() {
        if (picture.showsLive()) {
            look(false);
        } else {
            redraw();
        }
    }

    /** Nothing else sends anything to the canvas. */
    private void redraw() {
        Flow flow = picture.flow();
        boolean lockedNow = !session.isEditable() || picture.showsLive();
        views.show(picture.other(), picture.showsLive());
        getElement().setAttribute("data-live", picture.showsLive());
        canvas.lookOnly(lockedNow);
        open.follow(flow);
        if (lockedNow != locked) {
            locked = lockedNow;
            open.renew(flow);
        }
        added.keepWithin(flow);
        palette.refresh();
        palette.leadTo(added.chosen().map(insertionPoint -> Wording.choose(insertionPoint, flow, actions)));
        canvas.choose(added.chosen());
        List<Problem> problems = picture.showsLive() ? List.of() : session.problems();
        canvas.show(picture.story(open.told(problems)));
        canvas.select(open.selected(), open.isStart());
        open.show(flow, session.flow(), problems, locked);
        word.show(flow, problems);
    }

    /** No step stands for the start. */
    @Override
    public void stepOpened(Optional<StepId> step, boolean byKey) {
        added.choose(Optional.empty());
        if (step.isEmpty()) {
            open.selectStart();
        } else {
            open.select(step, picture.flow());
        }
        redraw();
        if (byKey) {
            open.focus();
        }
    }

    @Override
    public void stepClosed() {
        open.close();
        added.choose(Optional.empty());
        redraw();
        canvas.focus();
    }

    @Override
    public void actionDropped(String action, InsertionPoint at) {
        added.drop(action, at);
    }

    @Override
    public void stepCopied(StepId step) {
        added.copy(step);
    }

    @Override
    public void stepPasted(Optional<StepId> after) {
        added.paste(after);
    }

    @Override
    public void stepDuplicated(StepId step) {
        stepCopied(step);
        stepPasted(Optional.of(step));
    }

    @Override
    public void insertionPointChosen(InsertionPoint at) {
        open.close();
        choose(Optional.of(at));
        palette.focus();
    }

    @Override
    public void numberRequested() {
        stepOpened(Optional.empty(), false);
        open.addNumber();
    }

    @Override
    public void wordOpened(StepId step, String field) {
        word.open(step, field);
    }

    @Override
    public void wordClosed() {
        word.close();
    }

    @Override
    public void newStepLeft() {
        redraw();
    }

    @Override
    public void flowEdited(UnaryOperator<Flow> edit) {
        session.change(edit);
    }

    /** The panel is replaced too, so the keyboard focus moves to the new one. */
    @Override
    public void actionReplaced(UnaryOperator<Flow> edit) {
        session.change(edit);
        open.focus();
    }

    private void choose(Optional<InsertionPoint> at) {
        boolean before = added.chosen().isPresent();
        added.choose(at);
        redraw();
        if (before && at.isEmpty()) {
            canvas.focus();
        }
    }
}
