package org.callwright.actions.checkvoicemail;

import java.util.Optional;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.action.Reference.Mailbox;
import org.callwright.action.Value;
import org.osgi.service.component.annotations.Component;

/**
 * Plays the messages of a mailbox to the caller ({@code VoiceMailMain}) and continues when the caller exits with
 * {@code #}. A caller who hangs up or fails to log in takes no branch.
 */
@Component
@ActionType(
        id = "check-voicemail",
        label = "Check voicemail",
        group = "Messages",
        icon = "mailbox",
        keywords = {"mailbox", "messages", "listen", "voicemail main", "login"},
        summary = "Plays the messages[ of *{mailbox}*]",
        deed = "Messages")
public class CheckVoicemail implements Action<CheckVoicemail.Config> {

    public record Config(
            @Field(value = "Mailbox", help = "Empty asks the caller for it.")
            Optional<Mailbox> mailbox,

            @Field(
                    value = "Ask for the PIN",
                    help = "Switched off, everybody who gets here hears the messages of the mailbox chosen.",
                    initial = "true")
            boolean askPin) {}

    @Override
    public void compile(Config config, Dialplan dialplan) {
        // VoiceMailMain answers the call.
        if (config.mailbox().isEmpty()) {
            // Always asks for the PIN here; without it, callers could open any mailbox.
            dialplan.run("VoiceMailMain");
        } else if (config.askPin()) {
            dialplan.run("VoiceMailMain", config.mailbox().get());
        } else {
            dialplan.run("VoiceMailMain", config.mailbox().get(), Value.options("s"));
        }
        dialplan.leave(Exit.NEXT);
    }
}
