package org.callwright.designer.editor;

import static org.callwright.designer.messages.Translations.say;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.callwright.designer.canvas.CallflowCanvas;
import org.callwright.designer.canvas.CanvasEdits;
import org.callwright.designer.draft.DraftSession;
import org.callwright.model.Flow;
import org.callwright.model.InsertionPoint;
import org.callwright.model.Step;
import org.callwright.model.StepId;

/** Adds steps: where they are dropped, at a chosen place, after the selected step, or as a copy. Each opens its panel. */
final class AddedSteps {

    private final DraftSession session;
    private final CanvasEdits edits;
    private final CallflowCanvas canvas;
    private final OpenPanel open;
    private final Runnable redraw;

    /** Where the next action goes that is clicked. */
    private Optional<InsertionPoint> chosen = Optional.empty();

    private Optional<Step> copied = Optional.empty();

    /** @param redraw shows what is open now */
    AddedSteps(DraftSession session, CanvasEdits edits, CallflowCanvas canvas, OpenPanel open, Runnable redraw) {
        this.session = session;
        this.edits = edits;
        this.canvas = canvas;
        this.open = open;
        this.redraw = redraw;
    }

    Optional<InsertionPoint> chosen() {
        return chosen;
    }

    void choose(Optional<InsertionPoint> at) {
        chosen = at;
    }

    /** Forgets the chosen place if its step is not there any more. */
    void keepWithin(Flow flow) {
        chosen = chosen.filter(insertionPoint -> !(insertionPoint instanceof InsertionPoint.Branch branch)
                || flow.step(branch.step()).isPresent());
    }

    /** Adds an action at the chosen place, else after the selected step, else after them all. Says why if there is none. */
    void take(String action) {
        chosen.or(() -> orRefuse(new NextPlace(edits).after(open.selected(), session.flow())))
                .ifPresent(at -> drop(action, at));
    }

    /** Adds an action at a place. */
    void drop(String action, InsertionPoint at) {
        add(flow -> edits.drop(flow, action, at));
    }

    void copy(StepId step) {
        copied = session.flow().step(step);
    }

    /** Puts what was copied after a step, or at the start; says why if nothing can follow there. */
    void paste(Optional<StepId> after) {
        Optional<InsertionPoint> place =
                after.flatMap(session.flow()::step).map(edits::below).orElse(Optional.of(new InsertionPoint.Start()));
        copied.ifPresent(step -> orRefuse(place).ifPresent(at -> add(flow -> edits.paste(flow, step, at))));
    }

    /** The step is seen first: making its panel takes the browser as long as drawing it. */
    private void add(UnaryOperator<Flow> edit) {
        StepId step = session.flow().nextStepId();
        session.change(edit, () -> {
            choose(Optional.empty());
            open.selectAdded(step);
        });
        canvas.onDrawn(this::openPanel);
    }

    private void openPanel() {
        if (open.openAdded(session.flow())) {
            redraw.run();
            open.focus();
        }
    }

    private Optional<InsertionPoint> orRefuse(Optional<InsertionPoint> at) {
        if (at.isEmpty()) {
            session.notice().refuse(say("This step ends the call: nothing can follow it."));
        }
        return at;
    }
}
