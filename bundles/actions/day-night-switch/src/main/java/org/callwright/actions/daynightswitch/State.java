package org.callwright.actions.daynightswitch;

import java.util.Optional;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.action.Reference.Prompt;

/**
 * A state of the switch. The name identifies its branch: after renaming a state, its branch has to be connected again.
 */
public record State(
        @Field(value = "Name", max = 40) String name,

        @Field(
                value = "Said by phone",
                help = "Whoever switches to it by phone hears this; empty for \"activated\", \"de-activated\" or the"
                        + " state's number.")
        Optional<Prompt> said) {

    Exit exit() {
        return Exit.named("state", name);
    }
}
