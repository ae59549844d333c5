package org.callwright.designer.editor;

import static org.callwright.designer.messages.Translations.say;

import java.util.List;
import java.util.Optional;
import org.callwright.app.actions.Actions;
import org.callwright.app.changes.StepNames;
import org.callwright.designer.canvas.BranchEdits;
import org.callwright.designer.canvas.CallflowCanvas;
import org.callwright.designer.canvas.CanvasEdits;
import org.callwright.designer.canvas.SetAsideEdits;
import org.callwright.designer.draft.DraftSession;
import org.callwright.designer.messages.Wording;
import org.callwright.model.FlowEdits;
import org.callwright.model.InsertionPoint;
import org.callwright.model.StepId;

/** Makes of what somebody does on the drawing changes of the draft. */
record DrawnEdits(DraftSession session, Actions actions) implements CallflowCanvas.Edits {

    @Override
    public void undoRequested() {
        session.undo();
    }

    @Override
    public void redoRequested() {
        session.redo();
    }

    @Override
    public void stepDeleted(StepId step) {
        String name = new StepNames(session.flow(), actions).of(step);
        session.changeAndTell(flow -> new CanvasEdits(actions).delete(flow, step), say("{0} was deleted.", name));
    }

    @Override
    public void stepMoved(StepId step, InsertionPoint to) {
        session.change(flow -> new CanvasEdits(actions).move(flow, step, to));
    }

    @Override
    public void branchConnected(InsertionPoint branch, Optional<StepId> target) {
        session.change(flow -> CanvasEdits.lead(flow, branch, target));
    }

    @Override
    public void branchMoved(InsertionPoint.Branch from, StepId first, InsertionPoint to) {
        session.change(flow -> new SetAsideEdits(actions).move(flow, from, first, to));
    }

    @Override
    public void branchCopied(StepId first, InsertionPoint to) {
        session.change(flow -> new SetAsideEdits(actions).copy(flow, first, to));
    }

    @Override
    public void branchNamed(InsertionPoint.Branch branch, String name) {
        session.change(flow -> BranchEdits.name(flow, branch, name));
    }

    @Override
    public void branchExchanged(InsertionPoint.Branch branch, String with) {
        session.change(flow -> BranchEdits.exchange(flow, branch, with));
    }

    @Override
    public void rowsOrdered(StepId step, List<String> rows, Optional<String> before) {
        session.change(flow -> new CanvasEdits(actions).order(flow, step, rows, before));
    }

    @Override
    public void asidePutBack(StepId first, InsertionPoint to) {
        session.change(flow -> new SetAsideEdits(actions).putBack(flow, first, to));
    }

    @Override
    public void asideDeleted(StepId first) {
        List<StepId> gone = new SetAsideEdits(actions).following(session.flow(), first);
        session.changeAndTell(
                flow -> FlowEdits.deleteWithFollowing(flow, first), Wording.deleted(gone, session.flow(), actions));
    }
}
