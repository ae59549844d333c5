package org.callwright.action;

import java.util.List;
import java.util.Optional;
import org.callwright.model.config.ConfigValue;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One kind of step. Its methods are called by several threads at once and while somebody waits; one that throws, or takes
 * longer than 2 seconds, is a problem of the action's steps. An implementation is a stateless OSGi service that carries {@link ActionType}:
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
 * @param <C> what an admin fills in; see {@link Field} for the types its components may have
 */
@ConsumerType
public interface Action<C extends Record> {

    /**
     * Writes the dialplan of one step. Every path must end: by {@link Dialplan#leave}, by a jump, or by an application
     * that ends the call. Called once for each publication, never while a call runs.
     */
    void compile(C config, Dialplan dialplan);

    /**
     * Looks for what is wrong with a configuration that its fields cannot say by themselves, such as a last day before
     * the first one. Called with each configuration that the fields accept, before anything else is asked; whatever is
     * added is shown at its field and refuses publishing. Must not take time: no network, no files.
     */
    default void check(C config, Problems problems) {}

    /**
     * The branches by which a call can leave the step, the main one first: dropping another action on the step connects
     * that. An action that ends the call has none. Ids must be unique; at most 1,100.
     *
     * <p>Asked while the step is still being filled in, too. What is missing or wrong then has its initial value, or else
     * the least there is (an empty text, an empty list, the first constant), and is {@code null} where there is none, as
     * for a {@link Reference} or a {@link Variable.Named}.
     *
     * @return never null
     */
    default List<Exit> exits(C config) {
        return List.of(Exit.NEXT);
    }

    /**
     * By which branch calls leave the step while it is switched off; empty ends the call, as an open branch does.
     *
     * @return one of {@link #exits}, or empty; never null
     */
    default Optional<Exit> exitWhenOff(C config) {
        return exits(config).stream().findFirst();
    }

    /**
     * Contributes what must outlive versions: feature codes and hints. They are there as long as what is configured
     * is, and are dialled by the PBX's own phones.
     */
    default void contribute(C config, Features features) {}

    /**
     * Brings a configuration of an older {@link ActionType#schema} up to the present one.
     *
     * @param from the schema the configuration was written for, lower than the present one
     * @param config as it was kept; keys that the record does not know are kept too
     * @return never null
     */
    default ConfigValue.Group migrate(int from, ConfigValue.Group config) {
        return config;
    }
}
