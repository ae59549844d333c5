package org.callwright.actions.say;

import java.time.ZoneId;
import java.util.Optional;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.action.Template;
import org.osgi.service.component.annotations.Component;

/**
 * Says digits, a number, letters, or the current date and time in the call's language, using the PBX's prompts
 * ({@code SayDigits}, {@code SayNumber}, {@code SayAlpha}, {@code SayPhonetic}, {@code SayUnixTime}).
 */
@Component
@ActionType(
        id = "say",
        label = "Say",
        group = "Play",
        icon = "comment-ellipsis",
        keywords = {"say digits", "say number", "spell", "read out", "say time", "say date", "clock", "announce"},
        summary = "Says {kind}[: {value}]")
public class Say implements Action<Say.Config> {
    /** What is said, with the application that says it or, for dates and times, the format for {@code SayUnixTime}. */
    public enum Kind {
        DIGITS("SayDigits"),
        NUMBER("SayNumber"),
        LETTERS("SayAlpha"),
        /** In the phonetic alphabet: Alpha, Bravo, Charlie. */
        SPELLING("SayPhonetic"),
        TIME("IMp"),
        DATE("AdBY"),
        DATE_AND_TIME("AdBYIMp");

        private final String how;

        Kind(String how) {
            this.how = how;
        }
    }

    public record Config(
            @Field(value = "Say", initial = "DIGITS") Kind kind,

            @Field(
                    value = "Value",
                    help = "Text and values of the call. A number is at most nine digits long.",
                    when = "kind",
                    is = {"DIGITS", "NUMBER", "LETTERS", "SPELLING"})
            Optional<Template> value,

            @Field(
                    value = "Time zone",
                    initial = "Europe/Berlin",
                    when = "kind",
                    is = {"TIME", "DATE", "DATE_AND_TIME"})
            ZoneId zone) {}

    @Override
    public void compile(Config config, Dialplan dialplan) {
        dialplan.run("Answer");
        switch (config.kind()) {
            case DIGITS, NUMBER, LETTERS, SPELLING ->
                config.value().ifPresent(value -> dialplan.run(config.kind().how, value));
            case TIME, DATE, DATE_AND_TIME -> dialplan.run("SayUnixTime", "", config.zone(), config.kind().how);
        }
        dialplan.leave(Exit.NEXT);
    }
}
