package org.callwright.designer.draft;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;
import org.callwright.model.Flow;
import org.callwright.store.StaleRevisionException;
import org.callwright.store.StoredFlow;

/** The changes of a draft in one page. Each is saved at once and can be undone until someone else changes the draft. */
final class UndoHistory {

    /** Saves a draft. Throws {@link StaleRevisionException} when it is not based on the newest revision. */
    @FunctionalInterface
    interface Saving {
        StoredFlow save(Flow draft, long basedOn);
    }

    private final Saving saving;
    private final Deque<Flow> before = new ArrayDeque<>();
    private final Deque<Flow> after = new ArrayDeque<>();
    private StoredFlow stored;

    UndoHistory(StoredFlow stored, Saving saving) {
        this.stored = stored;
        this.saving = saving;
    }

    Flow draft() {
        return stored.draft();
    }

    /**
     * Takes over the stored draft. If someone else changed it, the history starts again: undo would revert their
     * change.
     */
    void refresh(StoredFlow now) {
        if (!now.draft().equals(stored.draft())) {
            before.clear();
            after.clear();
        }
        stored = now;
    }

    /** @throws DraftConflictException when someone else changed the draft since the last {@link #refresh} */
    void change(UnaryOperator<Flow> edit) {
        Flow was = stored.draft();
        Flow is = edit.apply(was);
        if (!is.equals(was)) {
            save(is);
            before.push(was);
            after.clear();
        }
    }

    boolean canUndo() {
        return !before.isEmpty();
    }

    boolean canRedo() {
        return !after.isEmpty();
    }

    void undo() {
        swap(before, after);
    }

    void redo() {
        swap(after, before);
    }

    private void swap(Deque<Flow> from, Deque<Flow> to) {
        if (!from.isEmpty()) {
            Flow was = stored.draft();
            save(from.peek());
            from.pop();
            to.push(was);
        }
    }

    private void save(Flow draft) {
        try {
            stored = saving.save(draft, stored.revision());
        } catch (StaleRevisionException e) {
            throw new DraftConflictException(stored.draft(), draft, e);
        }
    }
}
