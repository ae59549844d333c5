package org.callwright.designer.draft;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.callwright.app.Callflows;
import org.callwright.designer.messages.ErrorMessages;
import org.callwright.designer.widgets.InlineMessage;
import org.callwright.designer.widgets.TabMemory;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.model.StepId;
import org.callwright.store.StoredFlow;

/**
 * The draft that a page has open: what is changed is saved at once and can be taken back, and what came of it is said
 * in its notice.
 */
public final class DraftSession {

    private final Callflows callflows;
    private final ConcurrentEdits concurrentEdits;
    private final InlineMessage notice = new InlineMessage();
    private final List<Runnable> listeners = new ArrayList<>();

    /** For each flow that was opened in this page, so that it can be taken back after another was looked at. */
    private final Map<FlowId, UndoHistory> editors = new HashMap<>();

    private Supplier<Optional<StepId>> worked = Optional::empty;
    private UndoHistory history;

    public DraftSession(Callflows callflows, ConcurrentEdits concurrentEdits) {
        this.callflows = callflows;
        this.concurrentEdits = concurrentEdits;
    }

    /** Has this asked which step is worked on, to say what others do to it. */
    public void onStep(Supplier<Optional<StepId>> step) {
        worked = step;
    }

    /** Has this done after each change, and after each that could not be made. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Opens a flow, or takes note of how the store has it now; false when it was deleted meanwhile. */
    public boolean open(FlowId id) {
        Optional<StoredFlow> found = callflows.find(id);
        found.ifPresent(stored -> {
            UndoHistory before = history;
            history = editors.computeIfAbsent(id, key -> new UndoHistory(stored, callflows::save));
            Flow was = history.draft();
            history.refresh(stored);
            if (before == history) {
                worked.get()
                        .flatMap(step -> concurrentEdits.happened(was, history.draft(), step))
                        .ifPresent(notice::inform);
            } else {
                notice.clear();
            }
        });
        return found.isPresent();
    }

    /** How it is now. */
    public Flow flow() {
        return history.draft();
    }

    public InlineMessage notice() {
        return notice;
    }

    /** Makes a change that can be undone. Why it could not be made is said in the notice. */
    public void change(UnaryOperator<Flow> edit) {
        tryToChange(edit).ifPresent(notice::refuse);
    }

    /** Makes a change that can be undone; returns why it could not be made. */
    public Optional<String> tryToChange(UnaryOperator<Flow> edit) {
        return attempt(() -> history.change(edit));
    }

    /** Has it be like an earlier version of the flow. */
    public void take(Flow earlier, int version) {
        attempt(() -> {
                    history.change(draft -> earlier.withId(draft.id()));
                    notice.inform(say("The draft is version {0} now. Undo takes that back.", version));
                    notice.scrollIntoView();
                })
                .ifPresent(notice::refuse);
    }

    boolean canUndo() {
        return history.canUndo();
    }

    boolean canRedo() {
        return history.canRedo();
    }

    void undo() {
        attempt(history::undo).ifPresent(notice::refuse);
    }

    void redo() {
        attempt(history::redo).ifPresent(notice::refuse);
    }

    private Optional<String> attempt(Runnable work) {
        Optional<StepId> step = worked.get();
        notice.clear();
        Optional<String> refusal = Optional.empty();
        try {
            work.run();
        } catch (DraftConflictException e) {
            refusal = Optional.of(concurrentEdits.lost(e));
        } catch (RuntimeException e) {
            refusal = Optional.of(say(ErrorMessages.message(Message.of("The change could not be saved."), e)));
        }
        if (refusal.isPresent()) {
            callflows.find(history.draft().id()).ifPresent(history::refresh);
        }
        step.ifPresent(it -> TabMemory.taken(UI.getCurrent(), history.draft().id(), it));
        listeners.forEach(Runnable::run);
        return refusal;
    }
}
