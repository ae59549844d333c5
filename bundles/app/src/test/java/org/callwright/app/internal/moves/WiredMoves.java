package org.callwright.app.internal.moves;

import org.callwright.app.internal.access.Permissions;
import org.callwright.app.internal.events.Changes;
import org.callwright.app.internal.pbx.PbxConnection;
import org.callwright.app.internal.publishing.WiredPublishing;
import org.callwright.app.numbers.NumberMoves;
import org.callwright.store.FlowStore;
import org.callwright.store.UserStore;

/** The use case of moving numbers, wired as the container does it. */
public final class WiredMoves {
    private WiredMoves() {}

    /** @param flows the store's, or one that fails */
    public static NumberMoves of(
            FlowStore flows, UserStore users, WiredPublishing publishing, PbxConnection link, Changes changes) {
        var checks = new MoveChecks(
                publishing.drafts(), publishing.live(), publishing.versionChecks(), link, publishing.seen());
        return new NumberMoveService(
                new MovePlans(publishing.catalogue(), publishing.drafts(), checks, flows, publishing.actions()),
                publishing.mover(),
                publishing.lock(),
                changes,
                new Permissions(users));
    }
}
