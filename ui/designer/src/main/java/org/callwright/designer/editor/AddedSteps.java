package org.callwright.designer.editor;

import static org.callwright.designer.messages.Translations.say;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.callwright.designer.canvas.CanvasEdits;
import org.callwright.designer.draft.DraftSession;
import org.callwright.model.Flow;
import org.callwright.model.InsertionPoint;
import org.callwright.model.Step;
import org.callwright.model.StepId;

/** Where steps go that are added without being dragged: to a chosen place, after the selected step, or as a copy. */
final class AddedSteps {

    private final DraftSession session;
    private final CanvasEdits edits;

    /** Where the next action goes that is clicked. */
    private Optional<InsertionPoint> chosen = Optional.empty();

    private Optional<Step> copied = Optional.empty();

    AddedSteps(DraftSession session, CanvasEdits edits) {
        this.session = session;
        this.edits = edits;
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

    /** The chosen place, else after the selected step, else after them all. Says why if there is none. */
    Optional<InsertionPoint> next(Optional<StepId> selected) {
        return chosen.or(() -> orRefuse(new NextPlace(edits).after(selected, session.flow())));
    }

    void copy(StepId step) {
        copied = session.flow().step(step);
    }

    /** Puts what was copied after a step, or at the start; says why if nothing can follow there. */
    Optional<UnaryOperator<Flow>> paste(Optional<StepId> after) {
        Optional<InsertionPoint> place =
                after.flatMap(session.flow()::step).map(edits::below).orElse(Optional.of(new InsertionPoint.Start()));
        return copied.flatMap(
                step -> orRefuse(place).<UnaryOperator<Flow>>map(at -> flow -> edits.paste(flow, step, at)));
    }

    private Optional<InsertionPoint> orRefuse(Optional<InsertionPoint> at) {
        if (at.isEmpty()) {
            session.notice().refuse(say("This step ends the call: nothing can follow it."));
        }
        return at;
    }
}
