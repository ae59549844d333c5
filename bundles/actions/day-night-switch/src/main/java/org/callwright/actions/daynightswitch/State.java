package org.callwright.actions.daynightswitch;

import java.util.Optional;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.action.Reference.Prompt;

/** A state of the switch. With another name it is another state: what was connected to it has to be connected again. */
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
