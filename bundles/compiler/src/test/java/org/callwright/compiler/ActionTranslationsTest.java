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
import org.callwright.action.Problems;
import org.callwright.action.Reference.Phone;
import org.callwright.compiler.catalog.ActionCatalog;
import org.callwright.compiler.catalog.ActionInfo;
import org.callwright.compiler.catalog.CardSummary;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.compiler.form.FieldType;
import org.callwright.compiler.form.Form;
import org.callwright.compiler.form.FormField;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Problem;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

/** The words of an action: in other languages, and in the line on a step's card. */
class ActionTranslationsTest {
    private final InstalledAction english =
            InstalledAction.of(ActionInfo.of(Greet.class), new Greet(), "test", "1.0.0");
    private final InstalledAction german = english.in(Locale.GERMAN);
    private final ActionCatalog catalog = id -> Optional.of(english);

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
        assertThat(english.in(Locale.ITALIAN)).isEqualTo(english);
    }

    /** {@code Greet_fr.properties} has two words. */
    @Test
    void anotherLanguageIsAnotherFile() {
        InstalledAction french = english.in(Locale.CANADA_FRENCH);

        assertThat(french.info().label()).isEqualTo("Saluer");
        assertThat(french.form().fields()).extracting(FormField::label).containsExactly("Qui", "Tone", "For", "Also");
    }

    @Test
    void aNewStepBeginsWithNamesInItsLanguageAndAnEmptyFieldCountsTheSameInAll() {
        assertThat(english.initial()).isEqualTo(english.form().initial());
        assertThat(german.initial()).isEqualTo(english.initial().with("tone", new ConfigValue.Text("SHORT_AND_DRY")));
        assertThat(german.form().initial()).isEqualTo(english.form().initial());
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
    void whatIsWrongIsSaidInItsWords() {
        Flow taken = greeting(group("who", reference("phone", "bob")));
        Flow nobody = greeting(ConfigValue.Group.EMPTY);

        assertThat(messages(catalog, taken)).contains("Bob's phone is taken: choose another.");
        assertThat(messages(catalog.in(Locale.GERMAN), taken)).contains("Bobs Telefon ist vergeben.");
        assertThat(messages(catalog.in(Locale.GERMAN), nobody)).contains("\"Wer\" is empty. Fill it in.");
    }

    @Test
    void whatCallsDoIsTheSameInEveryLanguage() {
        Flow flow = greeting(group("who", reference("phone", "ann")));

        Optional<String> dialplan = new Compiler(catalog).compile(flow, 1).dialplan();

        assertThat(dialplan).isPresent();
        assertThat(new Compiler(catalog.in(Locale.GERMAN)).compile(flow, 1).dialplan())
                .isEqualTo(dialplan);
    }

    @Test
    void aSavedActionHasTheBranchesAndTheLineOfItsActionInEveryLanguage() {
        Flow saved = Flow.savedAction(
                new FlowId("fsaved"), "Reception", "test-greet", 1, group("who", reference("phone", "ann")));
        InstalledAction action = new Compiler(catalog).savedAction(saved).orElseThrow();
        Step linked = Step.of(new StepId("s1"), "saved:fsaved", 1, ConfigValue.Group.EMPTY);
        ActionCatalog all = id -> Optional.of(action);

        assertThat(new Compiler(all).exits(linked)).extracting(Exit::label).containsExactly("If rude");
        assertThat(new Compiler(all.in(Locale.GERMAN)).exits(linked))
                .extracting(Exit::label)
                .containsExactly("Falls unhöflich");
        assertThat(action.in(Locale.GERMAN).info().label()).isEqualTo("Reception");
        assertThat(action.info().keywords()).startsWith("Greet");
        assertThat(action.in(Locale.GERMAN).info().keywords()).containsExactly("Grüßen", "Hallo", "Moin");
        assertThat(action.in(Locale.GERMAN).summary(ConfigValue.Group.EMPTY, ConfigValue.Reference::id))
                .contains("Grüßt ann 20 s lang");
    }

    private static Flow greeting(ConfigValue.Group config) {
        return Flow.empty(new FlowId("f1"), "Greetings")
                .withStep(Step.of(new StepId("s1"), "test-greet", 1, config))
                .withStart(new StepId("s1"));
    }

    private static List<String> messages(ActionCatalog catalog, Flow flow) {
        return new Compiler(catalog)
                .compile(flow, 1).problems().stream().map(Problem::inEnglish).toList();
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

        assertThat(new CardSummary("Rings {rows}", form, Locale.ENGLISH)
                        .of(
                                ConfigValue.Group.EMPTY.with("rows", new ConfigValue.Items(List.of(row))),
                                ConfigValue.Reference::id))
                .contains("Rings bob");
        assertThat(new CardSummary("[Rings {rows}]", form, Locale.ENGLISH)
                        .of(ConfigValue.Group.EMPTY, ConfigValue.Reference::id))
                .isEmpty();
    }

    record Rows(@Field("Rows") List<Row> rows) {}

    record Row(
            @Field("Tone") Greet.Tone tone, @Field("Phone") Phone phone) {}

    private static List<String> tones(InstalledAction action) {
        var choice = (FieldType.Choice) action.form().fields().get(1).type();
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
        private static final Exit RUDE = Exit.of("rude", "If rude");

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
        public void check(Config config, Problems problems) {
            if (config.who().id().equals("bob")) {
                problems.add("who", "Bob's phone is taken: choose another.");
            }
        }

        @Override
        public void compile(Config config, Dialplan dialplan) {
            dialplan.leave(RUDE);
        }

        @Override
        public List<Exit> exits(Config config) {
            return List.of(RUDE);
        }
    }
}
