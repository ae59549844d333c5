package org.callwright.app.internal.moves;

import java.util.Locale;
import java.util.stream.Stream;
import org.callwright.app.access.Operator;
import org.callwright.app.internal.access.Permissions;
import org.callwright.app.internal.events.Change;
import org.callwright.app.internal.events.Change.DraftChanged;
import org.callwright.app.internal.events.Change.LiveVersionChanged;
import org.callwright.app.internal.events.Changes;
import org.callwright.app.internal.publishing.Move;
import org.callwright.app.internal.publishing.NumberMover;
import org.callwright.app.internal.publishing.PublishLock;
import org.callwright.app.numbers.MoveResult;
import org.callwright.app.numbers.NumberMove;
import org.callwright.app.numbers.NumberMoves;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.store.Role;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The use case of moving a number: looks again, with the lock held, whether it is still as the user saw it. */
@Component
public class NumberMoveService implements NumberMoves {
    private final MovePlans plans;
    private final NumberMover mover;
    private final PublishLock lock;
    private final Changes changes;
    private final Permissions permissions;

    @Activate
    public NumberMoveService(
            @Reference MovePlans plans,
            @Reference NumberMover mover,
            @Reference PublishLock lock,
            @Reference Changes changes,
            @Reference Permissions permissions) {
        this.plans = plans;
        this.mover = mover;
        this.lock = lock;
        this.changes = changes;
        this.permissions = permissions;
    }

    @Override
    public NumberMove preview(PhoneNumber number, FlowId to, Locale language) {
        return plans.of(number, to, language).preview();
    }

    @Override
    public MoveResult move(NumberMove seen, Operator by) {
        permissions.require(Role.EDITOR, by);
        return lock.hold(() -> {
            MovePlan plan = plans.of(seen.number(), seen.to(), seen.language());
            if (!plan.preview().equals(seen) || !seen.isPossible()) {
                return new MoveResult.NotAsSeen(plan.preview());
            }
            return changes.apply(() -> mover.move(plan.move(), by.name()), changed(plan.move()));
        });
    }

    private static Change[] changed(Move move) {
        return Stream.concat(move.gone().keySet().stream(), Stream.of(move.to().id()))
                .flatMap(flow -> Stream.of(new DraftChanged(flow), new LiveVersionChanged(flow)))
                .toArray(Change[]::new);
    }
}
