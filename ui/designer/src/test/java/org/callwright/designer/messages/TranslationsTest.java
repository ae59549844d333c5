package org.callwright.designer.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callwright.action.Template;
import org.callwright.compiler.catalog.SavedActionType;
import org.callwright.model.Message;
import org.callwright.model.ProblemCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every language of the pages has every sentence, and a page uses the language of its browser. */
class TranslationsTest {
    private static final Path FILES = Path.of("src/main/resources/org/callwright/designer/messages");

    /** Where sentences are made that pages show. */
    private static final List<Path> SOURCES = Stream.of(
                    "ui/designer",
                    "bundles/app",
                    "bundles/asterisk",
                    "bundles/compiler",
                    "bundles/model",
                    "bundles/pbx",
                    "bundles/store")
            .map(module -> Path.of("../..", module, "src/main/java"))
            .toList();

    /** These consist of arguments alone. */
    private static final Set<String> ARGUMENTS = Set.of("{0}", "{0}.");

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private static SaidInSources said;

    private final Translations translations = new Translations();

    @BeforeAll
    static void readSources() throws IOException {
        said = SaidInSources.in(SOURCES);
    }

    /** Those that Callwright brings. */
    static List<Named<Language>> languages() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.map(TranslationsTest::read)
                    .map(language -> Named.of(language.locale().toLanguageTag(), language))
                    .toList();
        }
    }

    @Test
    void everyFileIsALanguageThatPagesOffer() throws IOException {
        assertThat(languages()).isNotEmpty();
        assertThat(translations.getProvidedLocales())
                .startsWith(Locale.ENGLISH)
                .containsAll(languages().stream()
                        .map(Named::getPayload)
                        .map(Language::locale)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everySentenceIsTranslatedAndNothingElseIs(Language language) {
        Set<String> sentences = new TreeSet<>(said.sentences());
        Arrays.stream(ProblemCode.values()).map(ProblemCode::english).forEach(sentences::add);
        Arrays.stream(Template.CallValue.values())
                .map(Template.CallValue::label)
                .forEach(sentences::add);
        sentences.add(SavedActionType.GROUP);
        sentences.removeAll(ARGUMENTS);

        assertThat(language.sentences().keySet()).isEqualTo(sentences);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whatDependsOnANumberHasEachFormOfTheLanguage(Language language) {
        Set<String> forms = new HashSet<>(language.plurals().forms());
        forms.add(PluralRules.OTHER);

        assertThat(said.plurals()).contains("{0} errors");
        language.sentences()
                .forEach((english, translated) -> assertThat(translated.keySet())
                        .as(english)
                        .isEqualTo(said.plurals().contains(english) ? forms : Set.of(PluralRules.OTHER)));
    }

    /** A form for one number alone may write that number itself, as in "1 error". */
    @ParameterizedTest
    @MethodSource("languages")
    void everyTranslationHasTheSamePlaces(Language language) {
        language.sentences()
                .forEach((english, forms) -> forms.forEach((form, translated) -> {
                    if (said.plurals().contains(english) && isOneNumber(form, language.plurals())) {
                        assertThat(places(english)).as(english).containsAll(places(translated));
                    } else {
                        assertThat(places(translated)).as(english).isEqualTo(places(english));
                    }
                }));
    }

    @Test
    void aSentenceIsSaidInTheLanguageOfThePage() {
        assertThat(translations.getTranslation("Cancel", Locale.GERMANY)).isEqualTo("Abbrechen");
        assertThat(translations.getTranslation("Cancel", Locale.UK)).isEqualTo("Cancel");
        assertThat(translations.getTranslation("Cancel", Locale.JAPANESE)).isEqualTo("Cancel");
        assertThat(Translations.say("Cancel")).as("where there is no page").isEqualTo("Cancel");
    }

    @Test
    void argumentsAreInsertedAsTheyAreUnlessTheyAreMessages() {
        Message cancel = Message.of("Cancel");

        assertThat(translations.getTranslation("{0} {1}", Locale.GERMAN, "{1} Cancel", cancel))
                .isEqualTo("{1} Cancel Abbrechen");
    }

    private static boolean isOneNumber(String form, PluralRules plurals) {
        return IntStream.range(0, 1000)
                        .filter(number -> plurals.form(number).equals(form))
                        .count()
                == 1;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Language read(Path path) {
        Locale locale = Locale.forLanguageTag(path.getFileName().toString().replace(".json", ""));
        try (InputStream file = Files.newInputStream(path)) {
            return Language.read(locale, file);
        } catch (IOException e) {
            throw new AssertionError(path + " cannot be read", e);
        }
    }
}
