package org.callwright.actions.daynightswitch;

import java.util.Optional;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.action.Reference.Prompt;
import org.callwright.action.rows.BranchRow;
import org.callwright.action.rows.RowId;

/** A state of the switch. The id of its branch is also what is kept when the switch is set to it. */
public record State(
        @Field(value = "Name", max = 40) String name,

        @Field(
                value = "Said by phone",
                help = "Whoever switches to it by phone hears this; empty for \"activated\", \"de-activated\" or the"
                        + " state's number.")
        Optional<Prompt> said,

        RowId id)
        implements BranchRow {

    @Override
    public Exit exit() {
        return id.exit("state", name);
    }

    /** Whether somebody who switches could not tell the two apart. */
    boolean isLike(State other) {
        return name.equals(other.name) || id.equals(other.id);
    }
}
