package org.callwright.actions.ring;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Condition;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.action.Reference;
import org.callwright.action.Reference.Extension;
import org.callwright.action.Reference.Phone;
import org.callwright.action.Variable;
import org.callwright.model.config.ConfigValue;
import org.osgi.service.component.annotations.Component;

/**
 * Rings a phone or an extension of the PBX ({@code Dial}). When it is answered, the call ends with that conversation;
 * otherwise the branches follow {@code DIALSTATUS}. A call that is declined while it rings is not answered, whatever the
 * phone sends then.
 */
@Component
@ActionType(
        id = "ring",
        label = "Ring",
        group = "Ring",
        icon = "phone",
        keywords = {"user", "device", "extension", "dial", "connect", "transfer"},
        summary = "Rings *[{extension}][{phone}]*, {ringFor}",
        deed = "Ring",
        schema = 2)
public class Ring implements Action<Ring.Config> {
    static final Exit NOT_ANSWERED = Exit.of("not-answered", "If not answered");
    static final Exit BUSY = Exit.of("busy", "If busy").orElse(NOT_ANSWERED);
    static final Exit NO_ANSWER =
            Exit.of("no-answer", "If nobody picks up").orElse(NOT_ANSWERED).afterItsTime();
    static final Exit UNAVAILABLE = Exit.of("unavailable", "If unavailable").orElse(NOT_ANSWERED);

    private static final Variable STATUS = Variable.status("DIALSTATUS");
    /** Empty unless a phone rang. */
    private static final Variable RANG = Variable.status("RINGTIME_MS");

    /** How the phone is reached. */
    public enum Via {
        /** Directly, bypassing the PBX's dialplan. */
        DEVICE,
        /** Through the PBX's extension, with its forwarding, do not disturb and mailbox. */
        EXTENSION
    }

    public record Config(
            @Field(
                    value = "Ring",
                    help = "Through its extension, the PBX's forwarding, do not disturb and mailbox apply.",
                    initial = "DEVICE")
            Via via,

            @Field(value = "Extension", when = "via", is = "EXTENSION", needed = true)
            Optional<Extension> extension,

            @Field(value = "Phone", when = "via", is = "DEVICE", needed = true)
            Optional<Phone> phone,

            @Field(value = "Ring for", help = "Seconds.", initial = "20", min = 1, max = 300)
            Duration ringFor) {

        private Reference target() {
            return extension.<Reference>map(found -> found).or(() -> phone).orElseThrow();
        }
    }

    @Override
    public void compile(Config config, Dialplan dialplan) {
        dialplan.run("Dial", config.target(), config.ringFor())
                .leaveIf(Condition.is(STATUS, "NOANSWER"), NO_ANSWER)
                .leaveIf(withoutRinging("BUSY"), BUSY)
                .leaveIf(withoutRinging("CHANUNAVAIL"), UNAVAILABLE)
                .leave(NOT_ANSWERED);
    }

    private static Condition withoutRinging(String status) {
        return Condition.all(List.of(Condition.is(STATUS, status), Condition.is(RANG, "")));
    }

    @Override
    public List<Exit> exits(Config config) {
        return List.of(NOT_ANSWERED, BUSY, NO_ANSWER, UNAVAILABLE);
    }

    /** Schema 1 could ring only phones, not extensions. */
    @Override
    public ConfigValue.Group migrate(int from, ConfigValue.Group config) {
        return config.with("via", new ConfigValue.Text(Via.DEVICE.name()));
    }
}
