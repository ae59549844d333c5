package org.callwright.actions.say;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Condition;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.action.Problems;
import org.callwright.action.Template;
import org.callwright.action.Value;
import org.callwright.action.Variable;
import org.osgi.service.component.annotations.Component;

/**
 * Says digits, a number, letters, or the current date and time in the call's language, using the PBX's prompts
 * ({@code SayDigits}, {@code SayNumber}, {@code SayAlpha}, {@code SayPhonetic}, {@code SayUnixTime}). The time has twelve hours
 * in English and twenty-four in all other languages.
 */
@Component
@ActionType(
        id = "say",
        label = "Say",
        group = "Play",
        icon = "comment-ellipsis",
        keywords = {"say digits", "say number", "spell", "read out", "say time", "say date", "clock", "announce"},
        summary = "Says {kind|DIGITS=the digits|NUMBER=the number|LETTERS=the letters"
                + "|SPELLING=in the phonetic alphabet|TIME=the time|DATE=the date"
                + "|DATE_AND_TIME=the date and the time}[ *{value}*]",
        deed = "Say")
public class Say implements Action<Say.Config> {
    static final Exit FAILED = Exit.of("failed", "If it cannot be said").orElse(Exit.NEXT);

    private static final Variable LANGUAGE = Variable.function("CHANNEL", "language");

    /** Letters and digits, and signs that are said or left out. */
    private static final String SPELT = "^[ -~]*[0-9A-Za-z][ -~]*$";

    /** What is said, with the application that says it or, for dates and times, the format for {@code SayUnixTime}. */
    public enum Kind {
        DIGITS("SayDigits", "^[-0-9*#+ ./]*[0-9*#][-0-9*#+ ./]*$"),
        NUMBER("SayNumber", "^-?[0-9]{1,9}([.,][0-9]{1,9})?$"),
        LETTERS("SayAlpha", SPELT),
        /** In the phonetic alphabet: Alpha, Bravo, Charlie. */
        SPELLING("SayPhonetic", SPELT),
        TIME("", ""),
        DATE("AdBY", ""),
        DATE_AND_TIME("AdBY", "");

        private final String how;
        /** What the values look like that can be said. */
        private final String sayable;

        Kind(String how, String sayable) {
            this.how = how;
            this.sayable = sayable;
        }
    }

    public record Config(
            @Field(value = "Say", initial = "DIGITS") Kind kind,

            @Field(
                    value = "Value",
                    help =
                            "Text and values of the call. A number has at most nine digits before and after its point or comma,"
                                    + " and nothing between thousands.",
                    needed = true,
                    when = "kind",
                    is = {"DIGITS", "NUMBER", "LETTERS", "SPELLING"})
            Optional<Template> value,

            @Field(
                    value = "Time zone",
                    initial = "Europe/Berlin",
                    when = "kind",
                    is = {"TIME", "DATE", "DATE_AND_TIME"})
            ZoneId zone) {}

    /** A text without values of the call is known now. */
    @Override
    public void check(Config config, Problems problems) {
        if (config.value().isEmpty()
                || !isFixed(config.value().get())
                || isSayable(config.value().get(), config)) {
            return;
        }
        if (config.kind() == Kind.NUMBER) {
            problems.warn(
                    "value", "A number is written as 1250, -5 or 12.50, with at most nine digits before the point.");
        } else {
            problems.warn("value", "This cannot be said. There are prompts for the letters a to z and for digits.");
        }
    }

    @Override
    public void compile(Config config, Dialplan dialplan) {
        dialplan.run("Answer");
        switch (config.kind()) {
            case DIGITS, NUMBER, LETTERS, SPELLING ->
                sayValue(config, config.value().orElseThrow(), dialplan);
            case DATE -> sayTime(config, "", dialplan);
            case TIME, DATE_AND_TIME -> {
                dialplan.goIf(Condition.matches(LANGUAGE, "^en"), "english");
                sayTime(config, "HM", dialplan);
                sayTime(config, "IMp", dialplan.mark("english"));
            }
        }
    }

    private static void sayValue(Config config, Template value, Dialplan dialplan) {
        if (config.kind() == Kind.NUMBER && !(isFixed(value) && value.text().matches("[0-9]{1,9}"))) {
            SpokenNumber.say(value, config.kind().sayable, dialplan);
            return;
        }
        if (!isFixed(value) || !isSayable(value, config)) {
            dialplan.leaveIf(Condition.matches(value, config.kind().sayable).negated(), FAILED);
        }
        dialplan.run(config.kind().how, value).leave(Exit.NEXT);
    }

    private static void sayTime(Config config, String time, Dialplan dialplan) {
        dialplan.run("SayUnixTime", "", config.zone(), config.kind().how + time).leave(Exit.NEXT);
    }

    private static boolean isFixed(Template value) {
        return value.parts().stream().allMatch(Value.Text.class::isInstance);
    }

    private static boolean isSayable(Template value, Config config) {
        return Pattern.compile(config.kind().sayable).matcher(value.text()).find();
    }

    @Override
    public List<Exit> exits(Config config) {
        return config.kind().sayable.isEmpty() ? List.of(Exit.NEXT) : List.of(Exit.NEXT, FAILED);
    }
}
