package org.callwright.actions.ringgroup;

import java.time.Duration;
import java.util.Optional;
import org.callwright.action.Condition;
import org.callwright.action.Field;
import org.callwright.action.Reference;
import org.callwright.action.Reference.Extension;
import org.callwright.action.Reference.Phone;
import org.callwright.action.Variable;

/** A member of the group. */
public record Member(
        @Field(value = "Ring", initial = "DEVICE") Via via,

        @Field(value = "Extension", when = "via", is = "EXTENSION", needed = true)
        Optional<Extension> extension,

        @Field(value = "Phone", when = "via", is = "DEVICE", needed = true)
        Optional<Phone> phone,

        @Field(value = "After", help = "Seconds before it rings.", initial = "0", max = 120)
        Duration delay,

        @Field(value = "Ring for", help = "Seconds.", initial = "20", min = 1, max = 300)
        Duration ringFor) {

    Reference target() {
        return extension.<Reference>map(found -> found).or(() -> phone).orElseThrow();
    }

    Duration until() {
        return delay.plus(ringFor);
    }

    /** Returns the condition that the PBX reports the member as already on a call. */
    Condition isBusy() {
        Variable state = extension
                .map(found -> Variable.function("EXTENSION_STATE", found.id()))
                .orElseGet(() -> Variable.function("DEVICE_STATE", "PJSIP/" + target().id()));
        return Condition.matches(state, "^(INUSE|BUSY|RINGINUSE|ONHOLD)$");
    }

    /** How a member is reached. */
    public enum Via {
        /** Directly, bypassing the PBX's dialplan. */
        DEVICE,
        /** Through the PBX's extension, with everything that the PBX does there. */
        EXTENSION
    }
}
