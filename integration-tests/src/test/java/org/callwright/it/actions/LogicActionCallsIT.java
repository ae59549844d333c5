package org.callwright.it.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.it.actions.Configs.group;
import static org.callwright.it.actions.Configs.items;

import org.callwright.action.Exit;
import org.callwright.actions.branchonvariable.BranchOnVariable;
import org.callwright.actions.language.Language;
import org.callwright.actions.say.Say;
import org.callwright.actions.setvariables.SetVariables;
import org.callwright.actions.wait.Wait;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real calls through the actions that decide, remember and speak. */
class LogicActionCallsIT {
    @RegisterExtension
    static final ActionCallExtension calls = new ActionCallExtension();

    @Test
    void variablesAreSetWithWhatTheCallHolds() throws Exception {
        var config = ConfigValue.Group.EMPTY.with(
                "rows",
                items(
                        group("name", "who", "value", "{caller.name} <{caller.number}>"),
                        group("name", "greeting", "value", "Hello, {var.who}; 100% ${{x}"),
                        group("name", "old", "value", "")));
        Caller caller = Caller.SILENT.from("0305550177", "Zoë \"${SHELL(id)}\"").with("CWV_old", "there");

        ActionCallExtension.Taken taken = calls.call(new SetVariables(), config, caller);

        assertThat(taken.exit()).isEqualTo("next");
        assertThat(taken.path())
                .anyMatch(line -> line.endsWith("Set(CWV_who=Zoë \"${SHELL(id)}\" <0305550177>)"))
                .anyMatch(
                        line -> line.endsWith("Set(CWV_greeting=Hello, Zoë \"${SHELL(id)}\" <0305550177>; 100% ${x})"))
                .anyMatch(line -> line.endsWith("Set(CWV_old=)"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
                    gold                 | gold
                    golden               | gold …
                    49                   | < 50
                    50                   | otherwise
                    4x                   | otherwise
                    a*(b)[c]\\d.{2} etc. | … *(b)[c]\\d.{2} …
                    a*(b)[c]\\dx{2} etc. | otherwise
                    VIP):0:9             | VIP):0:9
                    VIP)                 | otherwise
                    VIP                  | otherwise
                    )*(b)[c]\\d.{2}:0:1  | … *(b)[c]\\d.{2} …
                    " = "1               | otherwise
                    ``                   | ∅
                    """, delimiter = '|')
    void aValueGoesTheWayOfTheFirstRowThatApplies(String value, String label) throws Exception {
        var config = ConfigValue.Group.EMPTY
                .with("subject", new ConfigValue.Text("{var.kind}"))
                .with(
                        "rows",
                        items(
                                group("test", "IS", "text", "gold"),
                                group("test", "IS", "text", "VIP):0:9"),
                                group("test", "STARTS_WITH", "text", "gold"),
                                group("test", "CONTAINS", "text", "*(b)[c]\\d.{2}"),
                                group("test", "LESS_THAN").with("number", new ConfigValue.Numeric(50)),
                                group("test", "IS")));
        String expected =
                label.equals("otherwise") ? label : Exit.named("row", label).id();

        assertThat(calls.exitTaken(new BranchOnVariable(), config, Caller.SILENT.with("CWV_kind", value)))
                .isEqualTo(expected);
    }

    @Test
    void aCallWaitsAndGoesOn() throws Exception {
        long start = System.nanoTime();
        assertThat(calls.exitTaken(new Wait(), ActionCallExtension.initial(new Wait())))
                .isEqualTo("next");
        assertThat(System.nanoTime() - start).isGreaterThan(2_000_000_000L);

        var withMusic = ActionCallExtension.initial(new Wait())
                .with("music", new ConfigValue.Reference("music-class", "default"));
        assertThat(calls.exitTaken(new Wait(), withMusic)).isEqualTo("next");
    }

    @Test
    void aCallsLanguageIsAnotherFromThenOn() throws Exception {
        var config = ConfigValue.Group.EMPTY.with("language", new ConfigValue.Reference("language", "en_US_f_Allison"));
        ActionCallExtension.Taken taken = calls.call(new Language(), config, Caller.SILENT);

        assertThat(taken.exit()).isEqualTo("next");
        assertThat(taken.path()).anyMatch(line -> line.endsWith("Set(CHANNEL(language)=en_US_f_Allison)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DIGITS", "NUMBER", "LETTERS", "SPELLING", "TIME", "DATE", "DATE_AND_TIME"})
    void whatIsSaidIsHeardAndTheCallGoesOn(String kind) throws Exception {
        var config = ActionCallExtension.initial(new Say())
                .with("kind", new ConfigValue.Text(kind))
                .with("value", new ConfigValue.Text("{var.said}"));

        ActionCallExtension.Taken taken = calls.call(new Say(), config, Caller.SILENT.with("CWV_said", "42"));

        assertThat(taken.exit()).isEqualTo("next");
        assertThat(taken.path())
                .anyMatch(line -> line.contains(" Say") && line.matches(".*\\(42\\)|.*\\(,Europe/Berlin,[A-Za-z]+\\)"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12,50      | SayNumber(12) SayAlpha(.) SayDigits(50)",
                "12.05      | SayNumber(12) SayAlpha(.) SayDigits(05)",
                "-5         | Playback(digits/minus) SayNumber(5)",
                "-0,5       | Playback(digits/minus) SayNumber(0) SayAlpha(.) SayDigits(5)",
                "999999999  | SayNumber(999999999)"
            })
    void aNumberIsSaidAsItIsWritten(String value, String said) throws Exception {
        ActionCallExtension.Taken taken = calls.call(new Say(), say("NUMBER"), Caller.SILENT.with("CWV_said", value));

        assertThat(taken.exit()).isEqualTo("next");
        assertThat(taken.path().stream()
                        .map(line -> line.substring(line.indexOf(' ') + 1))
                        .filter(line -> line.matches("(Say|Playback).*")))
                .containsExactly(said.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, 3000000000",
        "NUMBER, 1.234.5",
        "NUMBER, five",
        "NUMBER, 5):0:1",
        "NUMBER, ''",
        "DIGITS, 12a",
        "LETTERS, Müller",
        "SPELLING, '   '"
    })
    void whatCannotBeSaidGoesAnotherWay(String kind, String value) throws Exception {
        ActionCallExtension.Taken taken = calls.call(new Say(), say(kind), Caller.SILENT.with("CWV_said", value));

        assertThat(taken.exit()).isEqualTo("failed");
        assertThat(taken.path()).noneMatch(line -> line.contains(" Say"));
    }

    @ParameterizedTest
    @CsvSource({"en_GB, IMp", "de, HM", "fr, HM"})
    void theClockHasTwelveHoursInEnglishOnly(String language, String format) throws Exception {
        ActionCallExtension.Taken taken =
                calls.call(new Say(), say("TIME"), Caller.SILENT.with("CHANNEL(language)", language));

        assertThat(taken.path()).anyMatch(line -> line.endsWith("SayUnixTime(,Europe/Berlin," + format + ")"));
    }

    private static ConfigValue.Group say(String kind) {
        return ActionCallExtension.initial(new Say())
                .with("kind", new ConfigValue.Text(kind))
                .with("value", new ConfigValue.Text("{var.said}"));
    }
}
