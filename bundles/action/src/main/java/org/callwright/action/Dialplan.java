package org.callwright.action;

import java.time.Duration;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Receives the dialplan of one step, line by line, at one place of it. Arguments are values; escaping them is not the
 * action's business, and no text of an admin or a caller can turn into a command.
 *
 * <p>Where a method takes {@code Object} values, it accepts a {@link Value}, {@code String}, {@code Integer},
 * {@code Long}, {@link Duration} (as seconds) or {@link java.time.ZoneId}, and refuses all else with an
 * {@link IllegalArgumentException}.
 */
@ProviderType
public interface Dialplan {

    /**
     * Runs an Asterisk application.
     *
     * @param application its name as Asterisk's documentation spells it; one outside the allowed list is refused
     */
    Dialplan run(String application, Object... arguments);

    /** Sets a variable or a writable function. The value may be any text. */
    Dialplan set(Variable variable, Object value);

    /** Sets a variable to its own number plus {@code amount}; unset counts as 0. */
    Dialplan add(Variable variable, int amount);

    /**
     * Runs another callflow and comes back: when a step of it gives a result ({@link #comeBack}), or at an open branch.
     * The result is in {@code Variable.status("GOSUB_RETVAL")}, empty for an open branch.
     */
    Dialplan call(Reference.Callflow callflow);

    /** Leaves for another callflow for good. */
    Dialplan goTo(Reference.Callflow callflow);

    /** Leaves for a place of the PBX's own dialplan for good. */
    Dialplan goTo(Reference.Destination destination);

    /**
     * Goes back to the callflow that called this one; ends the call when none did.
     *
     * @param result lower-case words joined by hyphens
     */
    Dialplan comeBack(String result);

    /**
     * Names this place of the step, for {@link #go} from anywhere in the step.
     *
     * @param label up to 30 lower-case letters, digits or hyphens, once in a step
     */
    Dialplan mark(String label);

    /** Goes on at a marked place of this step. */
    Dialplan go(String label);

    /** Goes on at a marked place of this step if the condition holds, else with the next line. */
    Dialplan goIf(Condition condition, String label);

    /** Goes on at the start of a section. */
    Dialplan enter(Section section);

    /** Leaves the step by one of its exits. */
    Dialplan leave(Exit exit);

    /** Leaves the step by one of its exits if the condition holds, else goes on with the next line. */
    Dialplan leaveIf(Condition condition, Exit exit);

    /** Ends a feature code, a member's own channel or a routine. The call of a step ends too. */
    Dialplan end();

    /**
     * Has the container run this step's {@link RuntimeAction#run} and goes on by the exit it answers. When the container
     * is away, slow or fails, the call goes on by {@code fallback}, at the latest after {@code deadline}.
     *
     * @param deadline 1 to 30 seconds
     */
    Dialplan runInContainer(Duration deadline, Exit fallback);

    /**
     * A part of this step with extensions of its own: digits that a caller presses, timeouts, channels to be dialled.
     *
     * @param name up to 12 lower-case letters or digits; of the same name it is the same section
     */
    Section section(String name);

    /**
     * What the called party's channel runs before it is connected, such as asking for a key ({@code U} of {@code Dial}).
     * Its body ends by {@link #end}.
     */
    Routine routine(String name);

    /** A routine: where to write it, and what stands for it among an application's options. */
    record Routine(Dialplan body, Value value) {}

    /**
     * A variable of this step alone, new for each call. Its name cannot clash with anyone else's.
     *
     * @param name a letter and up to 39 letters, digits or underscores, as for the others
     */
    Variable variable(String name);

    /** A variable that all steps of this action type share in a call. */
    Variable shared(String name);

    /** A value that outlives calls, versions and restarts, kept in Asterisk's database. */
    Variable kept(String name);

    /** Whether something is connected to an exit, directly or by its fallback. */
    boolean isConnected(Exit exit);
}
