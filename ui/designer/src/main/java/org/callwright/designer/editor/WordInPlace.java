package org.callwright.designer.editor;

import java.util.List;
import java.util.Optional;
import org.callwright.app.actions.Actions;
import org.callwright.designer.canvas.CallflowCanvas;
import org.callwright.designer.draft.DraftSession;
import org.callwright.designer.form.ReferenceChoices;
import org.callwright.model.Flow;
import org.callwright.model.Problem;
import org.callwright.model.StepId;

/** The field of a word of a sentence, beside the word on the drawing: the same field as in the step's panel. */
final class WordInPlace {

    private final DraftSession session;
    private final Actions actions;
    private final ReferenceChoices choices;
    private final CallflowCanvas canvas;
    private Optional<Word> open = Optional.empty();

    private record Word(StepId step, ActionForm form) {}

    WordInPlace(DraftSession session, Actions actions, ReferenceChoices choices, CallflowCanvas canvas) {
        this.session = session;
        this.actions = actions;
        this.choices = choices;
        this.canvas = canvas;
    }

    /** Shows the field and moves the keyboard there. */
    void open(StepId id, String field) {
        close();
        session.flow().step(id).ifPresent(step -> {
            ActionForm form = new ActionForm(step, actions, choices, session::change);
            form.addClassName("cw-word");
            form.only(field);
            open = Optional.of(new Word(id, form));
            canvas.showWord(form);
            show(session.flow(), session.problems());
            form.focus(field);
        });
    }

    void close() {
        open = Optional.empty();
        canvas.hideWord();
    }

    /** Shows the draft as it is now; nothing once the step is gone or does something else. */
    void show(Flow flow, List<Problem> problems) {
        open.ifPresent(word -> flow.step(word.step())
                .filter(step -> !word.form().isOutdated(step))
                .ifPresentOrElse(
                        step -> word.form()
                                .show(
                                        step,
                                        problems.stream()
                                                .filter(problem -> problem.step()
                                                        .filter(word.step()::equals)
                                                        .isPresent())
                                                .toList()),
                        this::close));
    }
}
