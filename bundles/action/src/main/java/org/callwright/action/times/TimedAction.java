package org.callwright.action.times;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.callwright.action.Action;
import org.callwright.action.Exit;
import org.callwright.action.Switch;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What an {@link Action} implements besides if it goes by the clock. The drawing shows when calls take its branches, and at which one callers are now. What
 * calls do is decided by {@link Action#compile} alone; these methods tell the same of any moment. Both are called for
 * incomplete steps too, as {@link Action#exits} is. The service is the {@link Action}: {@code @Component(service =
 * Action.class)}.
 *
 * @param <C> the configuration of the action
 */
@ConsumerType
public interface TimedAction<C extends Record> {

    /**
     * When calls take the branches in a usual week, by the ids of exits. Where branches overlap, each has all the hours that
     * it was given. Branches without such hours are left out.
     */
    Map<String, Week> weeks(C config);

    /**
     * The branch that calls take at a moment.
     *
     * @param switched the {@link Switch.Position} in force of the switch that {@link Action#contribute} declares; empty where
     *     there is none, as in steps that are not linked to a saved action
     * @return one of {@link Action#exits}; empty if that is not known
     */
    Optional<Exit> exitAt(C config, Instant moment, Optional<String> switched);
}
