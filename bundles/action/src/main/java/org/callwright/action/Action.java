package org.callwright.action;

import java.util.List;
import java.util.Optional;
import org.callwright.model.config.ConfigValue;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * An action that steps of callflows run. An implementation is a stateless OSGi service that is annotated with
 * {@link ActionType}. Its methods are called by several threads at once and while a user waits: if one throws or takes
 * longer than 2 seconds, that is reported as a problem of the steps.
 *
 * <pre>{@code
 * @Component
 * @ActionType(id = "say-time", label = "Say the time", group = "Play")
 * public class SayTime implements Action<SayTime.Config> {
 *
 *     public record Config(@Field("Time zone") ZoneId zone) {}
 *
 *     public void compile(Config config, Dialplan dialplan) {
 *         dialplan.run("Answer").run("SayUnixTime", "", config.zone(), "IMp").leave(Exit.NEXT);
 *     }
 * }
 * }</pre>
 *
 * @param <C> the configuration that admins fill in; see {@link Field} for the types of its components
 */
@ConsumerType
public interface Action<C extends Record> {

    /**
     * Writes the dialplan of a step. Every path must end: with {@link Dialplan#leave}, with a jump, or with an
     * application that ends the call. Called when a callflow is checked or published, never during a call.
     */
    void compile(C config, Dialplan dialplan);

    /**
     * Reports problems of a configuration that its fields cannot detect, such as a last day before the first one.
     * Called before all other methods, with each configuration that the fields accept. The problems are shown at the
     * fields and prevent publishing. Must return at once: no network, no files.
     */
    default void check(C config, Problems problems) {}

    /**
     * The branches by which calls can leave the step, the main one first: the one that is connected when another action
     * is dropped on the step. None for an action that ends the call. Ids must be unique; at most 1,100 branches.
     *
     * <p>Called for incomplete steps too. Missing or wrong values are then replaced by the initial value, or else by
     * the smallest one (an empty text, an empty list, the first constant). A {@link Reference} and a
     * {@link Variable.Named} are then {@code null}.
     *
     * @return never null
     */
    default List<Exit> exits(C config) {
        return List.of(Exit.NEXT);
    }

    /**
     * The branch that calls take while the step is switched off; if empty, they end there, as at an open branch.
     *
     * @return one of {@link #exits}, or empty; never null
     */
    default Optional<Exit> exitWhenOff(C config) {
        return exits(config).stream().findFirst();
    }

    /**
     * Adds feature codes and hints for the PBX's own phones. They belong to a saved action and do not depend on the
     * versions of callflows.
     */
    default void contribute(C config, Features features) {}

    /**
     * Converts a configuration of an older {@link ActionType#schema} to the current one.
     *
     * @param from the schema of the configuration, lower than the current one
     * @param config as stored; may have keys that the record does not have
     * @return never null
     */
    default ConfigValue.Group migrate(int from, ConfigValue.Group config) {
        return config;
    }
}
