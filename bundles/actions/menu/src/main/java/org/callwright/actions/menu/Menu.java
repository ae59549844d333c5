package org.callwright.actions.menu;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Condition;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.action.Reference.Prompt;
import org.callwright.action.Section;
import org.callwright.action.Variable;
import org.osgi.service.component.annotations.Component;

/**
 * Plays a prompt and takes the branch of the key that the caller presses during or after it ({@code BackGround},
 * {@code WaitExten}). A key whose branch is not connected counts as wrong.
 */
@Component
@ActionType(
        id = "menu",
        label = "Menu",
        group = "Route",
        icon = "grid-small",
        keywords = {"IVR", "auto attendant", "keys", "digits", "gather"},
        summary = "Asks *{prompt}*",
        aside = "[asks {retries|0=|1=once more|=# more times}, then Nothing pressed]",
        choice = true)
public class Menu implements Action<Menu.Config> {
    static final Exit TIMEOUT =
            Exit.of("timeout", "Nothing pressed").toBeChosen().afterItsTime();
    static final Exit WRONG_KEY =
            Exit.of("wrong-key", "Wrong key").orElse(TIMEOUT).afterItsTime();

    /** The keys in keypad order. */
    private static final List<String> DIGITS = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "*", "#");

    private static final Map<String, String> NAMES = Map.of("*", "star", "#", "hash");

    public record Config(
            @Field("Prompt") Prompt prompt,

            @Field(
                    value = "Wait for a key",
                    help = "Seconds after the prompt has ended.",
                    initial = "5",
                    min = 1,
                    max = 60)
            Duration timeout,

            @Field(
                    value = "Play again",
                    help = "How often the prompt is repeated after a wrong key or none.",
                    initial = "2",
                    min = 0,
                    max = 9)
            int retries,

            @Field(value = "After a wrong key", help = "Played before the prompt is repeated.")
            Optional<Prompt> wrongKeyPrompt) {}

    /**
     * The first time and the repetitions have a section each, so that only callers who are asked again have their tries
     * counted, and a menu that is entered again counts anew. A {@code #} that no branch has is passed over the first time: it
     * may end what was pressed in the step before.
     */
    @Override
    public void compile(Config config, Dialplan dialplan) {
        Section first = dialplan.section("keys");
        dialplan.enter(first);
        ask(config, first.start());
        leaveByKey(first, dialplan);
        boolean passesOverHash = !dialplan.isConnected(key("#"));
        if (config.retries() == 0) {
            leave(config, first);
            if (!passesOverHash) {
                return;
            }
        }
        Section again = dialplan.section("again");
        if (passesOverHash) {
            first.dialled("#").enter(again);
        }
        if (config.retries() > 0) {
            first.timeout().enter(again);
            sayWrong(config, first.invalid()).enter(again);
        }
        leaveByKey(again, dialplan);
        if (config.retries() <= 1) {
            ask(config, again.start());
            leave(config, again);
            return;
        }
        Variable tries = dialplan.variable("tries");
        Condition triesLeft = Condition.below(tries, config.retries());
        ask(config, again.start().set(tries, 0).mark("again"));
        again.timeout().add(tries, 1).goIf(triesLeft, "again").leave(TIMEOUT);
        sayWrong(config, again.invalid().add(tries, 1)).goIf(triesLeft, "again").leave(WRONG_KEY);
    }

    private static void ask(Config config, Dialplan section) {
        section.run("BackGround", config.prompt()).run("WaitExten", config.timeout());
    }

    private static void leaveByKey(Section keys, Dialplan dialplan) {
        DIGITS.stream()
                .filter(digit -> dialplan.isConnected(key(digit)))
                .forEach(digit -> keys.dialled(digit).leave(key(digit)));
    }

    private static void leave(Config config, Section keys) {
        keys.timeout().leave(TIMEOUT);
        sayWrong(config, keys.invalid()).leave(WRONG_KEY);
    }

    /** A key that is pressed meanwhile counts. */
    private static Dialplan sayWrong(Config config, Dialplan section) {
        config.wrongKeyPrompt().ifPresent(prompt -> section.run("BackGround", prompt));
        return section;
    }

    @Override
    public List<Exit> exits(Config config) {
        return Stream.concat(DIGITS.stream().map(Menu::key), Stream.of(TIMEOUT, WRONG_KEY))
                .toList();
    }

    @Override
    public Optional<Exit> exitWhenOff(Config config) {
        return Optional.of(TIMEOUT);
    }

    private static Exit key(String digit) {
        return Exit.of("key-" + NAMES.getOrDefault(digit, digit), "Key " + digit)
                .afterItsTime();
    }
}
