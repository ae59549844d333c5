package org.callwright.designer.draft;

import org.callwright.model.Flow;
import org.callwright.store.StaleRevisionException;

/** A change was not kept, since somebody else was first. */
final class DraftConflictException extends RuntimeException {
    private final transient Flow before;
    private final transient Flow wanted;

    /**
     * @param before what the change was made to
     * @param wanted what it would have become
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
