package org.callwright.designer.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.action.Template;
import org.callwright.compiler.catalog.SavedActionType;
import org.callwright.model.Message;
import org.callwright.model.ProblemCode;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

/** Pages speak the language of whoever reads them. */
class TranslationsTest {
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

    /** What is filled in for a place has no words of its own. */
    private static final Set<String> PLACES = Set.of("{0}", "{0}.");

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private final Translations translations = new Translations();

    @Test
    void everySentenceHasAGermanOneAndNothingElseHas() throws IOException {
        Set<String> said = new TreeSet<>(SaidInSources.in(SOURCES));
        Arrays.stream(ProblemCode.values()).map(ProblemCode::english).forEach(said::add);
        Arrays.stream(Template.CallValue.values())
                .map(Template.CallValue::label)
                .forEach(said::add);
        said.add(SavedActionType.GROUP);
        said.removeAll(PLACES);

        assertThat(german().keySet()).isEqualTo(said);
    }

    @Test
    void inGermanTooEachPlaceIsFilled() throws IOException {
        german().forEach((english, words) ->
                assertThat(places(words)).as(english).isEqualTo(places(english)));
    }

    @Test
    void aSentenceIsSaidInTheLanguageOfThePage() {
        assertThat(translations.getTranslation("Cancel", Locale.GERMANY)).isEqualTo("Abbrechen");
        assertThat(translations.getTranslation("Cancel", Locale.UK)).isEqualTo("Cancel");
        assertThat(Translations.say("Cancel")).as("where there is no page").isEqualTo("Cancel");
    }

    @Test
    void whatFillsAPlaceIsTakenAsItIsUnlessItIsASentenceItself() {
        Message cancel = Message.of("Cancel");

        assertThat(translations.getTranslation("{0} {1}", Locale.GERMAN, "{1} Cancel", cancel))
                .isEqualTo("{1} Cancel Abbrechen");
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Map<String, String> german() throws IOException {
        Map<String, String> words = new TreeMap<>();
        try (var file = Translations.class.getResourceAsStream("de.json")) {
            new ObjectMapper()
                    .readTree(file)
                    .properties()
                    .forEach(entry -> words.put(entry.getKey(), entry.getValue().asString()));
        }
        return words;
    }
}
