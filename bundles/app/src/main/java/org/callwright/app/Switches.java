package org.callwright.app;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.callwright.app.access.Allowed;
import org.callwright.app.access.Operator;
import org.callwright.model.FlowId;
import org.callwright.store.Role;

/**
 * What people switch by hand, such as day and night. The PBX keeps it, so that calls go by it without Callwright, and a
 * phone can switch it too. What cannot be done now is an {@link AppException} whose message is a sentence to show: the
 * PBX is away, or the saved action is not live yet.
 */
public interface Switches {

    /** The same in the words of another language, as far as actions have them. */
    @Allowed(Role.VIEWER)
    Switches in(Locale language);

    /**
     * How the switch of a saved action stands. Asks the PBX, so it may take seconds.
     *
     * @return empty when its action has nothing to switch, or there is no such saved action
     */
    @Allowed(Role.VIEWER)
    Optional<Switch> of(FlowId saved);

    /**
     * Switches. Calls that come to the step from then on go by it. Asks the PBX, so it may take seconds.
     *
     * @param value of one of the choices that the live version has
     * @param by who does it, for the log
     * @return how it stands then
     */
    @Allowed(Role.EDITOR)
    Switch set(FlowId saved, String value, Operator by);

    /**
     * How a switch stands.
     *
     * @param label what is switched
     * @param value of the choice in force
     * @param choices in the order in which a phone goes through them
     */
    record Switch(String label, String value, List<Choice> choices) {
        public Switch {
            choices = List.copyOf(choices);
        }
    }

    /**
     * What can be switched to.
     *
     * @param value names it
     * @param label in plain words, such as {@code Night}
     */
    record Choice(String value, String label) {}
}
