package org.callwright.actions.wait;

import java.time.Duration;
import java.util.Optional;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.action.Reference.MusicClass;
import org.osgi.service.component.annotations.Component;

/** Pauses the call, in silence or with music ({@code Wait}, {@code MusicOnHold}). */
@Component
@ActionType(
        id = "wait",
        label = "Wait",
        group = "Route",
        icon = "hourglass",
        keywords = {"sleep", "pause", "delay", "hold"},
        summary = "Waits *{time}*[ with {music}]")
public class Wait implements Action<Wait.Config> {
    public record Config(
            @Field(value = "Wait for", initial = "2", min = 1, max = 3600)
            Duration time,

            @Field(value = "Music", help = "Answers the call. Without it, the caller hears what they hear already.")
            Optional<MusicClass> music) {}

    @Override
    public void compile(Config config, Dialplan dialplan) {
        config.music()
                .ifPresentOrElse(
                        music -> dialplan.run("Answer").run("MusicOnHold", music, config.time()),
                        () -> dialplan.run("Wait", config.time()));
        dialplan.leave(Exit.NEXT);
    }
}
