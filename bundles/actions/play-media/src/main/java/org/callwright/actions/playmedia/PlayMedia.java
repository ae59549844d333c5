package org.callwright.actions.playmedia;

import java.util.Collections;
import java.util.List;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Condition;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.action.Reference.Prompt;
import org.callwright.action.Value;
import org.callwright.action.Variable;
import org.osgi.service.component.annotations.Component;

/** Plays a prompt to the caller ({@code Playback}). */
@Component
@ActionType(
        id = "play-media",
        label = "Play media",
        group = "Play",
        icon = "volume-up",
        keywords = {"prompt", "sound", "announcement", "greeting", "audio"},
        summary = "Plays *{media}*",
        deed = "Play")
public class PlayMedia implements Action<PlayMedia.Config> {
    static final Exit FAILED = Exit.of("failed", "If it cannot be played").orElse(Exit.NEXT);

    public record Config(
            @Field("Media") Prompt media,

            @Field(value = "Times", help = "How often it is played.", initial = "1", min = 1, max = 10)
            int times,

            @Field(
                    value = "Answer the call first",
                    help = "Switched off, callers hear it before the call is answered, where the trunk allows.",
                    initial = "true")
            boolean answer) {}

    @Override
    public void compile(Config config, Dialplan dialplan) {
        Value media = Value.all(Collections.nCopies(config.times(), config.media()));
        if (config.answer()) {
            dialplan.run("Playback", media);
        } else {
            dialplan.run("Playback", media, "noanswer");
        }
        dialplan.leaveIf(Condition.is(Variable.status("PLAYBACKSTATUS"), "FAILED"), FAILED)
                .leave(Exit.NEXT);
    }

    @Override
    public List<Exit> exits(Config config) {
        return List.of(Exit.NEXT, FAILED);
    }
}
