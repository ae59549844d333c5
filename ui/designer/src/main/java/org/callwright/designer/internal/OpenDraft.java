package org.callwright.designer.internal;

import static org.callwright.designer.internal.Languages.say;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.callwright.app.Callflows;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.model.StepId;
import org.callwright.store.StoredFlow;

/**
 * The draft that a page has open: what is changed is saved at once and can be taken back, and what came of it is said
 * in its notice.
 */
final class OpenDraft {

    private final Callflows callflows;
    private final Elsewhere elsewhere;
    private final Notice notice = new Notice();
    private final List<Runnable> listeners = new ArrayList<>();

    /** For each flow that was opened in this page, so that it can be taken back after another was looked at. */
    private final Map<FlowId, DraftEditor> editors = new HashMap<>();

    private Supplier<Optional<StepId>> worked = Optional::empty;
    private DraftEditor editor;

    OpenDraft(Callflows callflows, Elsewhere elsewhere) {
        this.callflows = callflows;
        this.elsewhere = elsewhere;
    }

    /** Has this asked which step is worked on, to say what others do to it. */
    void onStep(Supplier<Optional<StepId>> step) {
        worked = step;
    }

    /** Has this done after each change, and after each that could not be made. */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Opens a flow, or takes note of how the store has it now; false when it was deleted meanwhile. */
    boolean open(FlowId id) {
        Optional<StoredFlow> found = callflows.find(id);
        found.ifPresent(stored -> {
            DraftEditor before = editor;
            editor = editors.computeIfAbsent(id, key -> new DraftEditor(stored, callflows::save));
            Flow was = editor.draft();
            editor.refresh(stored);
            if (before == editor) {
                worked.get()
                        .flatMap(step -> elsewhere.happened(was, editor.draft(), step))
                        .ifPresent(notice::inform);
            } else {
                notice.clear();
            }
        });
        return found.isPresent();
    }

    /** How it is now. */
    Flow flow() {
        return editor.draft();
    }

    Notice notice() {
        return notice;
    }

    /** Makes a change that can be undone. Why it could not be made is said in the notice. */
    void change(UnaryOperator<Flow> edit) {
        tryToChange(edit).ifPresent(notice::refuse);
    }

    /** Makes a change that can be undone; returns why it could not be made. */
    Optional<String> tryToChange(UnaryOperator<Flow> edit) {
        return attempt(() -> editor.change(edit));
    }

    /** Has it be like an earlier version of the flow. */
    void take(Flow earlier, int version) {
        attempt(() -> {
                    editor.change(draft -> earlier.withId(draft.id()));
                    notice.inform(say("The draft is version {0} now. Undo takes that back.", version));
                    notice.scrollIntoView();
                })
                .ifPresent(notice::refuse);
    }

    boolean canUndo() {
        return editor.canUndo();
    }

    boolean canRedo() {
        return editor.canRedo();
    }

    void undo() {
        attempt(editor::undo).ifPresent(notice::refuse);
    }

    void redo() {
        attempt(editor::redo).ifPresent(notice::refuse);
    }

    private Optional<String> attempt(Runnable work) {
        Optional<StepId> step = worked.get();
        notice.clear();
        Optional<String> refusal = Optional.empty();
        try {
            work.run();
        } catch (ChangeLostException e) {
            refusal = Optional.of(elsewhere.lost(e));
        } catch (RuntimeException e) {
            refusal = Optional.of(say(Failures.message(Message.of("The change could not be saved."), e)));
        }
        if (refusal.isPresent()) {
            callflows.find(editor.draft().id()).ifPresent(editor::refresh);
        }
        step.ifPresent(it -> TabMemory.taken(UI.getCurrent(), editor.draft().id(), it));
        listeners.forEach(Runnable::run);
        return refusal;
    }
}
