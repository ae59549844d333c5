package org.callwright.app.internal.flows;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.callwright.app.AppException;
import org.callwright.app.Drawings;
import org.callwright.app.ReferenceDirectory;
import org.callwright.app.access.Operator;
import org.callwright.app.actions.Actions;
import org.callwright.app.internal.access.Permissions;
import org.callwright.app.story.Story;
import org.callwright.model.DrawingNotes;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.InsertionPoint;
import org.callwright.model.Message;
import org.callwright.model.StepId;
import org.callwright.store.Role;
import org.callwright.store.drawing.DrawingStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells stories with the notes in the store. */
@Component(service = Drawings.class)
public class DrawingService implements Drawings {
    /** Others may keep notes at the same moment. */
    private static final int MOST_TRIES = 5;

    private final DrawingStore store;
    private final Actions actions;
    private final ReferenceDirectory references;
    private final Permissions permissions;

    @Activate
    public DrawingService(
            @Reference DrawingStore store,
            @Reference Actions actions,
            @Reference ReferenceDirectory references,
            @Reference Permissions permissions) {
        this.store = store;
        this.actions = actions;
        this.references = references;
        this.permissions = permissions;
    }

    @Override
    public Drawings in(Locale language) {
        return new DrawingService(store, actions.in(language), references.in(language), permissions);
    }

    @Override
    public Story draft(Flow draft) {
        for (int tries = 1; ; tries++) {
            DrawingNotes before = store.notes(draft.id());
            Story story = told(draft, before);
            // After too many tries the letters are given anew next time.
            if (story.notes().equals(before) || store.keep(draft.id(), before, story.notes()) || tries == MOST_TRIES) {
                return story;
            }
        }
    }

    @Override
    public Story version(Flow version) {
        return told(version, store.notes(version.id()));
    }

    private Story told(Flow flow, DrawingNotes notes) {
        return Story.of(flow, actions, references::name, notes);
    }

    @Override
    public void drawAt(FlowId flow, StepId step, InsertionPoint.Branch branch, Operator by) {
        change(flow, notes -> notes.withHome(step, branch), by);
    }

    @Override
    public void place(FlowId flow, InsertionPoint.Branch branch, DrawingNotes.Place place, Operator by) {
        change(flow, notes -> notes.withPlace(branch, place), by);
    }

    private void change(FlowId flow, UnaryOperator<DrawingNotes> change, Operator by) {
        permissions.require(Role.EDITOR, by);
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            DrawingNotes before = store.notes(flow);
            DrawingNotes after = change.apply(before);
            if (after.equals(before) || store.keep(flow, before, after)) {
                return;
            }
        }
        throw new AppException(Message.of("Others are changing this drawing, or it was deleted. Load it again."));
    }
}
