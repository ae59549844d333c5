package org.callwright.store.drawing;

import org.callwright.model.DrawingNotes;
import org.callwright.model.FlowId;
import org.callwright.store.StoreException;

/**
 * What is kept of how flows are drawn, beside their drafts and versions. Nothing of it changes a call, so a power failure
 * may take back what was kept in the last second. Methods throw {@link StoreException} when the database fails.
 */
public interface DrawingStore {

    /** Returns the notes of a flow; {@link DrawingNotes#NONE} for one that was never drawn, as all of before. */
    DrawingNotes notes(FlowId flow);

    /**
     * Keeps the notes of a flow in place of others.
     *
     * @param before what the new notes were made of
     * @return false if there are others by now, or the flow is gone: nothing was kept then
     */
    boolean keep(FlowId flow, DrawingNotes before, DrawingNotes after);
}
