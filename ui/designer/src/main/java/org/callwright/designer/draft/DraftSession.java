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
import org.callwright.designer.login.CurrentUser;
import org.callwright.designer.messages.ErrorMessages;
import org.callwright.designer.messages.Translations;
import org.callwright.designer.widgets.Announcer;
import org.callwright.designer.widgets.InlineMessage;
import org.callwright.designer.widgets.TabMemory;
import org.callwright.designer.widgets.Toast;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.model.Problem;
import org.callwright.model.StepId;
import org.callwright.store.StoredFlow;

/**
 * The draft that a page has open. Every change is saved at once and can be undone; the notice says why one could not be
 * made, and screen readers are told what others see. Listeners are called once for each change, when the draft and its problems are both up to date.
 */
public final class DraftSession {

    private final Callflows callflows;
    private final ConcurrentEdits concurrentEdits;
    private final EditWords words;
    private final boolean editable;
    private final InlineMessage notice = new InlineMessage();
    private final List<Runnable> listeners = new ArrayList<>();

    /** One for each flow that was opened in this page, so that undo still works after another one was looked at. */
    private final Map<FlowId, UndoHistory> histories = new HashMap<>();

    private Supplier<Optional<StepId>> openStep = Optional::empty;
    private UndoHistory history;
    private List<Problem> problems = List.of();

    /** @param editable whether the user may change anything */
    public DraftSession(Callflows callflows, ConcurrentEdits concurrentEdits, boolean editable) {
        this.callflows = callflows;
        this.editable = editable;
        this.concurrentEdits = concurrentEdits;
        words = new EditWords(concurrentEdits.actions());
    }

    /** @param step returns the step that is being edited, to tell the user when someone else changes it */
    public void onStep(Supplier<Optional<StepId>> step) {
        openStep = step;
    }

    /** @param listener called after each change, and after each that failed */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Opens a flow, or reads it again; returns false when it was deleted meanwhile. */
    public boolean open(FlowId id) {
        Optional<StoredFlow> found = callflows.find(id);
        found.ifPresent(stored -> {
            UndoHistory before = history;
            history = histories.computeIfAbsent(id, key -> new UndoHistory(stored, this::save));
            Flow was = history.draft();
            history.refresh(stored);
            check();
            if (before == history) {
                openStep.get()
                        .flatMap(step -> concurrentEdits.happened(was, history.draft(), step))
                        .ifPresent(notice::inform);
            } else {
                notice.clear();
            }
        });
        return found.isPresent();
    }

    /** Whether the user may change anything. What pages show goes by it; each change is decided anew. */
    public boolean isEditable() {
        return editable;
    }

    /** The draft as it is now. */
    public Flow flow() {
        return history.draft();
    }

    /** The problems of the draft as it is now, in the language of the page. */
    public List<Problem> problems() {
        return problems;
    }

    /** Shows the user why a change failed, and what others changed. */
    public InlineMessage notice() {
        return notice;
    }

    /** Makes a change that can be undone. If it fails, the notice says why. */
    public void change(UnaryOperator<Flow> edit) {
        change(edit, () -> {});
    }

    /** @param whenSaved called after a change that did not fail, before the listeners */
    public void change(UnaryOperator<Flow> edit, Runnable whenSaved) {
        make(edit, whenSaved).ifPresent(notice::refuse);
    }

    /**
     * Makes a change that a toast tells of and offers to undo. Screen readers read the toast, and nothing else of it.
     *
     * @param done says in words what was done
     */
    public void changeAndTell(UnaryOperator<Flow> edit, String done) {
        Flow was = history.draft();
        attempt(() -> history.change(edit), () -> {
                    if (was.equals(history.draft())) {
                        Toast.tell(done);
                    } else {
                        Toast.tell(done, this::undo);
                    }
                })
                .ifPresent(notice::refuse);
    }

    /** Makes a change that can be undone; returns the error message if it fails. */
    public Optional<String> tryToChange(UnaryOperator<Flow> edit) {
        return make(edit, () -> {});
    }

    private Optional<String> make(UnaryOperator<Flow> edit, Runnable whenSaved) {
        Flow was = history.draft();
        return attempt(() -> history.change(edit), () -> {
            words.of(was, history.draft()).ifPresent(DraftSession::announce);
            whenSaved.run();
        });
    }

    private static void announce(Message done) {
        Announcer.announce(UI.getCurrent(), say(done));
    }

    /** Replaces the draft by an earlier version of the flow. */
    public void restore(Flow earlier, int version) {
        changeAndTell(draft -> earlier.withId(draft.id()), say("The draft is version {0} now.", version));
    }

    boolean canUndo() {
        return history.canUndo();
    }

    public boolean canRedo() {
        return history.canRedo();
    }

    public void undo() {
        turn(history::undo, Message.of("Undone"));
    }

    public void redo() {
        turn(history::redo, Message.of("Redone"));
    }

    private void turn(Runnable change, Message done) {
        Flow was = history.draft();
        attempt(change, () -> {
                    if (!was.equals(history.draft())) {
                        announce(done);
                    }
                })
                .ifPresent(notice::refuse);
    }

    private Optional<String> attempt(Runnable change, Runnable whenSaved) {
        Optional<StepId> step = openStep.get();
        notice.clear();
        Optional<String> refusal = refusal(change);
        if (refusal.isPresent()) {
            callflows.find(history.draft().id()).ifPresent(history::refresh);
        }
        check();
        step.ifPresent(it -> TabMemory.taken(UI.getCurrent(), history.draft().id(), it));
        if (refusal.isEmpty()) {
            whenSaved.run();
        }
        listeners.forEach(Runnable::run);
        return refusal;
    }

    private Optional<String> refusal(Runnable change) {
        try {
            change.run();
            return Optional.empty();
        } catch (DraftConflictException e) {
            return Optional.of(concurrentEdits.lost(e));
        } catch (RuntimeException | Error e) {
            return Optional.of(say(ErrorMessages.message(Message.of("The change could not be saved."), e)));
        }
    }

    private StoredFlow save(Flow draft, long basedOn) {
        return callflows.save(draft, basedOn, CurrentUser.operator());
    }

    private void check() {
        problems = callflows.problems(history.draft().id(), Translations.language());
    }
}
