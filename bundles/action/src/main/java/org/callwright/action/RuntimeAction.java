package org.callwright.action;

import java.time.Duration;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * An action that needs the container during a call, for example to call a web service. Prefer a plain {@link Action},
 * which works even while the container is down.
 *
 * @param <C> the configuration that admins fill in
 */
@ConsumerType
public interface RuntimeAction<C extends Record> extends Action<C> {

    /** How long a caller may wait for {@link #run}, 1 to 30 seconds. */
    Duration deadline(C config);

    /** The exit that calls take if there is no answer in time. */
    Exit fallback(C config);

    /**
     * Runs the step for one call.
     *
     * @param config of the version that the call runs
     * @return the exit that the call takes
     * @throws Exception on failure; the call takes {@link #fallback}
     */
    Exit run(C config, Call call) throws Exception;

    @Override
    default void compile(C config, Dialplan dialplan) {
        dialplan.runInContainer(deadline(config), fallback(config));
    }
}
