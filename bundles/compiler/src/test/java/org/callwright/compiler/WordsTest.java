package org.callwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.compiler.Flows.group;
import static org.callwright.compiler.Flows.reference;
import static org.callwright.compiler.Flows.value;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.action.Reference.Phone;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

/** The words of an action: in other languages, and in the line on a step's card. */
class WordsTest {
    private final InstalledAction english =
            InstalledAction.of(ActionInfo.of(Greet.class), new Greet(), "test", "1.0.0");
    private final InstalledAction german = english.in(Locale.GERMAN);

    @Test
    void everyWordCanBeInAnotherLanguage() {
        assertThat(german.info().label()).isEqualTo("Grüßen");
        assertThat(german.info().group()).isEqualTo("Abspielen");
        assertThat(german.info().keywords()).containsExactly("Hallo", "Moin");
        assertThat(german.form().fields()).extracting(FormField::label).containsExactly("Wer", "Ton", "Lang", "Auch");
        assertThat(german.exit(Exit.of("rude", "If rude")).label()).isEqualTo("Falls unhöflich");
        assertThat(german.form().fields().getLast().columns().getFirst().label())
                .isEqualTo("Telefon");
    }

    @Test
    void whatIsNotTranslatedStaysEnglish() {
        assertThat(german.form().fields().get(0).help()).isEqualTo("Rings first.");
        assertThat(english.in(Locale.FRENCH)).isEqualTo(english);
    }

    @Test
    void constantsHaveWordsInEveryLanguage() {
        assertThat(tones(english)).containsExactly("Warmly, as a friend", "Short and dry");
        assertThat(tones(german)).containsExactly("Herzlich", "Short and dry");
    }

    @Test
    void whatNobodyReadsIsTheSameInEveryLanguage() {
        assertThat(english.info().shared()).isTrue();
        assertThat(german.info().shared()).isTrue();
    }

    @Test
    void theCardSaysInALineWhatTheStepDoes() {
        var config = group("who", reference("phone", "bob"), "also", items("ann", "cem", "dee", "eve"));

        assertThat(english.summary(config, id -> id.id().toUpperCase(Locale.ROOT)))
                .contains("Greets BOB for 20 s, and ANN, CEM, DEE +1");
        assertThat(german.summary(config, ConfigValue.Reference::id))
                .contains("Grüßt bob 20 s lang und ann, cem, dee +1");
    }

    @Test
    void thePartInBracketsIsLeftOutWhileItIsEmpty() {
        assertThat(english.summary(group("who", reference("phone", "bob")), ConfigValue.Reference::id))
                .contains("Greets bob for 20 s");
    }

    @Test
    void aLineThatLacksWhatItIsAboutIsNoLine() {
        assertThat(english.summary(ConfigValue.Group.EMPTY, ConfigValue.Reference::id))
                .isEmpty();
    }

    @Test
    void aRowIsCalledByTheThingThatItIsAbout() {
        var row = group("tone", value("WARM"), "phone", reference("phone", "bob"));
        Form form = Form.of(Rows.class);

        assertThat(new Summary("Rings {rows}", form)
                        .of(
                                ConfigValue.Group.EMPTY.with("rows", new ConfigValue.Items(List.of(row))),
                                ConfigValue.Reference::id))
                .contains("Rings bob");
        assertThat(new Summary("[Rings {rows}]", form).of(ConfigValue.Group.EMPTY, ConfigValue.Reference::id))
                .isEmpty();
    }

    record Rows(@Field("Rows") List<Row> rows) {}

    record Row(
            @Field("Tone") Greet.Tone tone, @Field("Phone") Phone phone) {}

    private static List<String> tones(InstalledAction action) {
        var choice = (Editor.Choice) action.form().fields().get(1).editor();
        return choice.choices().stream().map(choice::label).toList();
    }

    private static ConfigValue items(String... phones) {
        return new ConfigValue.Items(java.util.Arrays.stream(phones)
                .map(phone -> (ConfigValue) group("phone", reference("phone", phone)))
                .toList());
    }

    @ActionType(
            id = "test-greet",
            label = "Greet",
            group = "Play",
            keywords = {"hello"},
            summary = "Greets {who} for {time}[, and {also}]",
            shared = true)
    static final class Greet implements Action<Greet.Config> {
        record Config(
                @Field(value = "Who", help = "Rings first.") Phone who,
                @Field(value = "Tone", initial = "WARM") Tone tone,
                @Field(value = "For", initial = "20") Duration time,
                @Field("Also") Optional<List<Other>> also) {}

        record Other(@Field("Phone") Phone phone) {}

        enum Tone {
            WARM,
            SHORT_AND_DRY
        }

        @Override
        public void compile(Config config, Dialplan dialplan) {
            dialplan.end();
        }
    }
}
