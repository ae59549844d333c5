package org.callwright.app;

import java.util.Locale;
import org.callwright.app.access.Allowed;
import org.callwright.app.access.Operator;
import org.callwright.app.story.Story;
import org.callwright.model.DrawingNotes;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.InsertionPoint;
import org.callwright.model.StepId;
import org.callwright.store.Role;

/** How callflows are drawn: their stories, and what is kept of them from one drawing to the next. */
public interface Drawings {

    /** The same in another language, as far as actions are translated. */
    @Allowed(Role.VIEWER)
    Drawings in(Locale language);

    /** Tells a draft as it was saved last. The letters and homes that steps get now are kept for it. */
    @Allowed(Role.VIEWER)
    Story draft(Flow draft);

    /** Tells a version, or anything else that is not the draft, with the letters and homes of the draft. */
    @Allowed(Role.VIEWER)
    Story version(Flow version);

    /**
     * Draws a step at another of the branches that lead to it. Changes no call and makes no version.
     *
     * @throws AppException when several changes at a time prevent it
     */
    @Allowed(Role.EDITOR)
    void drawAt(FlowId flow, StepId step, InsertionPoint.Branch branch, Operator by);

    /**
     * Draws a branch beside the list of branches, or in it. Changes no call and makes no version.
     *
     * @throws AppException when several changes at a time prevent it
     */
    @Allowed(Role.EDITOR)
    void place(FlowId flow, InsertionPoint.Branch branch, DrawingNotes.Place place, Operator by);
}
