package org.callwright.action;

import java.time.Duration;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * An action that needs the container while a call runs, such as one that asks a web service. Prefer plain
 * {@link Action}: that one answers calls even while the container is down.
 *
 * @param <C> what an admin fills in
 */
@ConsumerType
public interface RuntimeAction<C extends Record> extends Action<C> {

    /** How long a caller may wait for {@link #run}, 1 to 30 seconds. */
    Duration deadline(C config);

    /** By which exit the call goes on when there is no answer in time. */
    Exit fallback(C config);

    /**
     * Does the step's work for one call.
     *
     * @param config of the version that the call runs in
     * @return by which exit the call goes on
     * @throws Exception when it cannot; the call goes on by {@link #fallback}
     */
    Exit run(C config, Call call) throws Exception;

    @Override
    default void compile(C config, Dialplan dialplan) {
        dialplan.runInContainer(deadline(config), fallback(config));
    }
}
