package org.callwright.designer.draft;

import org.callwright.model.Flow;
import org.callwright.store.StaleRevisionException;

/** A change was not saved because someone else had changed the draft first. */
final class DraftConflictException extends RuntimeException {
    private final transient Flow before;
    private final transient Flow wanted;

    /**
     * @param before the draft that was changed
     * @param wanted the draft with the change
     */
    DraftConflictException(Flow before, Flow wanted, StaleRevisionException cause) {
        super(cause.getMessage(), cause);
        this.before = before;
        this.wanted = wanted;
    }

    Flow before() {
        return before;
    }

    Flow wanted() {
        return wanted;
    }
}
