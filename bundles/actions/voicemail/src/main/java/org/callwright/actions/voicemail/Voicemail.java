package org.callwright.actions.voicemail;

import java.util.List;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Condition;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.action.Reference.Mailbox;
import org.callwright.action.Value;
import org.callwright.action.Variable;
import org.osgi.service.component.annotations.Component;

/**
 * Takes a message ({@code VoiceMail}); the branches are those of {@code VMSTATUS}. A caller who hangs up after the
 * message takes none.
 */
@Component
@ActionType(
        id = "voicemail",
        label = "Voicemail",
        group = "Messages",
        icon = "envelope",
        keywords = {"mailbox", "message", "answering machine"},
        summary = "Takes a message for {mailbox}")
public class Voicemail implements Action<Voicemail.Config> {
    static final Exit SAVED = Exit.of("saved", "After the message").afterItsTime();
    static final Exit OPERATOR =
            Exit.of("operator", "If 0 or * is pressed").orElse(SAVED).afterItsTime();
    static final Exit FAILED = Exit.of("failed", "If no message can be taken").orElse(SAVED);

    private static final Variable STATUS = Variable.status("VMSTATUS");

    /** What callers hear before the tone, as the mailbox's owner recorded it. */
    public enum Greeting {
        UNAVAILABLE("u"),
        BUSY("b"),
        NONE("s");

        private final String option;

        Greeting(String option) {
            this.option = option;
        }
    }

    public record Config(
            @Field("Mailbox") Mailbox mailbox,

            @Field(value = "Greeting", initial = "UNAVAILABLE")
            Greeting greeting) {}

    @Override
    public void compile(Config config, Dialplan dialplan) {
        dialplan.run("VoiceMail", config.mailbox(), Value.options(config.greeting().option))
                .leaveIf(Condition.is(STATUS, "USEREXIT"), OPERATOR)
                .leaveIf(Condition.is(STATUS, "FAILED"), FAILED)
                .leave(SAVED);
    }

    @Override
    public List<Exit> exits(Config config) {
        return List.of(SAVED, OPERATOR, FAILED);
    }
}
