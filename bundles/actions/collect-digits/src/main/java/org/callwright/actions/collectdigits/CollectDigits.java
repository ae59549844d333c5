package org.callwright.actions.collectdigits;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Condition;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.action.Problems;
import org.callwright.action.Reference.Prompt;
import org.callwright.action.Value;
import org.callwright.action.Variable;
import org.osgi.service.component.annotations.Component;

/**
 * Reads digits that the caller dials into a variable ({@code Read}). They are checked for length and format, no matter
 * whether the caller ends them with {@code #} or by waiting. A {@code #} alone is passed over once, since it may end what
 * was pressed in the step before.
 */
@Component
@ActionType(
        id = "collect-digits",
        label = "Collect digits",
        group = "Route",
        icon = "input",
        keywords = {"dtmf", "read", "gather", "input", "pin", "customer number", "get digits", "collect DTMF"},
        summary = "Asks for *{into}*, up to {most}",
        deed = "Digits")
public class CollectDigits implements Action<CollectDigits.Config> {
    static final Exit COLLECTED = Exit.of("collected", "When dialled").afterItsTime();
    static final Exit NOTHING =
            Exit.of("nothing", "If nothing is dialled").toBeChosen().afterItsTime();
    static final Exit INVALID =
            Exit.of("invalid", "If it is not valid").orElse(NOTHING).afterItsTime();

    public record Config(
            @Field(value = "Into the variable", help = "Later steps find the digits there.")
            Variable.Named into,

            @Field(value = "Prompt", help = "Digits may be dialled while it plays.")
            Optional<Prompt> prompt,

            @Field(value = "At least", unit = "digits", initial = "1", min = 1, max = 32)
            int least,

            @Field(
                    value = "At the most",
                    help = "With that many, the caller need not press #. Never fewer than the least.",
                    unit = "digits",
                    initial = "10",
                    min = 1,
                    max = 32)
            int most,

            @Field(
                    value = "Wait for each",
                    help = "Seconds until what is there counts as all.",
                    initial = "5",
                    min = 1,
                    max = 60)
            Duration timeout,

            @Field(value = "Attempts", initial = "3", min = 1, max = 10)
            int attempts,

            @Field(
                    value = "Valid is",
                    help = "A regular expression for all of it, such as 4[0-9]{5}; empty for anything.",
                    max = 200)
            Optional<String> form,

            @Field(value = "After a wrong one", help = "Played before the next attempt.")
            Optional<Prompt> wrongPrompt) {

        private int longest() {
            return Math.max(least, most);
        }
    }

    @Override
    public void check(Config config, Problems problems) {
        config.form().flatMap(DigitForm::problem).ifPresent(why -> problems.add("form", why));
    }

    @Override
    public void compile(Config config, Dialplan dialplan) {
        Variable attempts = dialplan.variable("attempts");
        Condition attemptsLeft = Condition.below(attempts, config.attempts());
        dialplan.set(attempts, 0).mark("again");
        read(config, config.prompt().stream().toList(), dialplan);
        dialplan.mark("wrong")
                .add(attempts, 1)
                .goIf(Condition.matches(config.into(), ".").negated(), "nothing");
        if (config.wrongPrompt().isPresent()) {
            dialplan.goIf(attemptsLeft, "corrected")
                    .run("Playback", config.wrongPrompt().get())
                    .leave(INVALID)
                    .mark("corrected");
            read(
                    config,
                    Stream.concat(config.wrongPrompt().stream(), config.prompt().stream())
                            .toList(),
                    dialplan);
            dialplan.go("wrong");
        } else {
            dialplan.goIf(attemptsLeft, "again").leave(INVALID);
        }
        dialplan.mark("nothing")
                .goIf(attemptsLeft, "again")
                .leave(NOTHING)
                .mark("collected")
                .leave(COLLECTED);
    }

    /** The prompts are played while digits are read already, so that nothing is lost that is dialled meanwhile. */
    private static void read(Config config, List<Prompt> prompts, Dialplan dialplan) {
        Object prompt = prompts.isEmpty() ? "" : Value.all(prompts);
        dialplan.readDigits(config.into(), prompt, config.longest(), config.timeout(), isValid(config), "collected");
    }

    private static Condition isValid(Config config) {
        Condition length =
                Condition.matches(config.into(), "^[0-9*]{" + config.least() + "," + config.longest() + "}$");
        return config.form()
                .map(form -> Condition.all(List.of(length, Condition.matches(config.into(), "^(" + form + ")$"))))
                .orElse(length);
    }

    @Override
    public List<Exit> exits(Config config) {
        return List.of(COLLECTED, NOTHING, INVALID);
    }

    @Override
    public Optional<Exit> exitWhenOff(Config config) {
        return Optional.of(NOTHING);
    }
}
