package org.callwright.actions.voicemail;

import java.util.List;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Condition;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.action.Reference.Mailbox;
import org.callwright.action.Section;
import org.callwright.action.Value;
import org.callwright.action.Variable;
import org.osgi.service.component.annotations.Component;

/**
 * Takes a message ({@code VoiceMail}). A caller who hangs up after the message takes no branch. Callers can leave the
 * mailbox with {@code *} during the greeting, and with {@code 0} if the mailbox allows it ({@code operator=yes}); both
 * keys do nothing while their branch is not connected.
 */
@Component
@ActionType(
        id = "voicemail",
        label = "Voicemail",
        group = "Messages",
        icon = "envelope",
        keywords = {"mailbox", "message", "answering machine"},
        summary = "Takes a message for *{mailbox}*",
        deed = "Message")
public class Voicemail implements Action<Voicemail.Config> {
    static final Exit SAVED = Exit.of("saved", "After the message").afterItsTime();
    static final Exit OPERATOR =
            Exit.of("operator", "If 0 or * is pressed").orElse(SAVED).afterItsTime();
    static final Exit FAILED = Exit.of("failed", "If no message can be taken").orElse(SAVED);

    /** Which of the mailbox owner's greetings callers hear before the tone. */
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
        Section box = dialplan.section("box");
        dialplan.enter(box);
        box.start()
                .run("VoiceMail", config.mailbox(), Value.options(config.greeting().option))
                .leaveIf(Condition.is(Variable.status("VMSTATUS"), "FAILED"), FAILED)
                .leave(SAVED);
        if (dialplan.isConnected(OPERATOR)) {
            box.operator().leave(OPERATOR);
            box.assistant().leave(OPERATOR);
        }
    }

    @Override
    public List<Exit> exits(Config config) {
        return List.of(SAVED, OPERATOR, FAILED);
    }
}
