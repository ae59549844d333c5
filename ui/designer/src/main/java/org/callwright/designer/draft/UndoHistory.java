package org.callwright.designer.draft;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;
import org.callwright.model.Flow;
import org.callwright.store.StaleRevisionException;
import org.callwright.store.StoredFlow;

/** A callflow's draft in one page: every change is saved at once and can be taken back, until someone else changes it. */
final class UndoHistory {

    /** Keeps a draft; throws when the draft it is based on is no longer the newest. */
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

    /** Takes note of what the store has. Taking back would undo another person's change, so it begins anew with that. */
    void refresh(StoredFlow now) {
        if (!now.draft().equals(stored.draft())) {
            before.clear();
            after.clear();
        }
        stored = now;
    }

    /** @throws ChangeLostException when somebody else changed it since the last {@link #refresh} */
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
