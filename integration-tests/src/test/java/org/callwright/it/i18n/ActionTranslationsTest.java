package org.callwright.it.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.callwright.action.testkit.ActionTester;
import org.callwright.compiler.catalog.ActionInfo;
import org.callwright.compiler.form.FieldType;
import org.callwright.compiler.form.Form;
import org.callwright.compiler.form.FormField;
import org.callwright.it.docs.ActionBundles;
import org.callwright.it.docs.PageLanguages;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every action has all its words in every language of the pages, and no word that nothing shows. */
class ActionTranslationsTest {

    /** The sentence of a problem; the field before it may be an expression. */
    private static final Pattern COMPLAINT =
            Pattern.compile("problems\\.(?:add|warn)\\([^;]*?,\\s*\"([^\"]+)\"\\)+;", Pattern.DOTALL);

    /** Sentences in the classes beside the action, which say what is wrong with a field. */
    private static final Pattern SENTENCE =
            Pattern.compile("(?:Optional\\.of|Exception)\\(\\s*\"([A-Z][^\"]+\\.)\"\\)");

    /** Each action with each language. */
    static Stream<Arguments> translations() {
        List<ActionBundles.Found> actions = ActionBundles.all();
        return PageLanguages.all().stream()
                .flatMap(language -> actions.stream().map(action -> Arguments.of(action, language)));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everythingHasAWordAndNothingElseHas(ActionBundles.Found action, Locale language) throws IOException {
        Set<String> keys = new TreeSet<>(words(action, language).stringPropertyNames());
        keys.removeIf(key -> key.matches("(exit|switch|problem)\\..*"));
        Set<String> shown = shown(action);
        shown.addAll(rows(action));
        if (!hasWords(action.installed().info().summary())) {
            keys.remove("summary"); // of fields alone, which may stand in another order
        }

        assertThat(keys).isEqualTo(shown);
    }

    /** A sentence in the drawing begins with what the step does, and none is only the action's name. */
    @ParameterizedTest
    @MethodSource("translations")
    void everyActionSaysWhatItDoes(ActionBundles.Found action, Locale language) throws IOException {
        ActionTester tester = ActionTester.of(action.installed().action());

        assertThat(tester.sentence(action.example(), language))
                .matches("\\p{Lu}\\p{Ll}+ .*")
                .doesNotContain("…", "|", "**");
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everyBranchThatTheActionNamesItselfHasAName(ActionBundles.Found action, Locale language) throws IOException {
        String admins = plain(action.example().toString());

        assertThat(ActionTester.of(action.installed().action()).exits(action.example()))
                .filteredOn(exit -> !admins.contains(plain(exit.label())))
                .allSatisfy(exit -> assertThat(words(action, language)).containsKey("exit." + exit.id()));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everySwitchAndPositionThatTheActionNamesItselfHasAName(ActionBundles.Found action, Locale language)
            throws IOException {
        String admins = plain(action.example().toString());
        Set<String> keys = new TreeSet<>(words(action, language).stringPropertyNames());
        keys.removeIf(key -> !key.startsWith("switch."));

        assertThat(keys).isEqualTo(switched(action, admins));
    }

    private static Set<String> switched(ActionBundles.Found action, String admins) throws IOException {
        Set<String> keys = new TreeSet<>();
        ActionTester.of(action.installed().action())
                .declaredSwitch(action.example())
                .ifPresent(what -> {
                    keys.add("switch." + what.name());
                    what.positions().stream()
                            .filter(position -> !admins.contains(plain(position.label())))
                            .forEach(position -> keys.add("switch." + what.name() + "." + position.value()));
                });
        return keys;
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everythingThatTheActionFindsWrongIsSaid(ActionBundles.Found action, Locale language) throws IOException {
        Set<String> keys = new TreeSet<>(words(action, language).stringPropertyNames());
        keys.removeIf(key -> !key.startsWith("problem."));

        assertThat(keys).isEqualTo(complaints(action));
    }

    private static Set<String> complaints(ActionBundles.Found action) throws IOException {
        Set<String> keys = new TreeSet<>();
        Path own = action.source();
        try (Stream<Path> files = Files.list(own.getParent())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Stream.of(COMPLAINT, SENTENCE)
                        .filter(sentence -> sentence == COMPLAINT || !file.equals(own))
                        .flatMap(sentence -> sentence.matcher(text(file)).results())
                        .map(found -> "problem." + plain(found.group(1)).replace(' ', '-'))
                        .forEach(keys::add);
            }
        }
        return keys;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text as keys have it, so without what an action puts around the words of an admin. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
    }

    private static Properties words(ActionBundles.Found action, Locale language) throws IOException {
        Class<?> type = action.installed().action().getClass();
        Properties words = new Properties();
        String file = type.getSimpleName() + (language == Locale.ROOT ? "" : "_" + language) + ".properties";
        try (InputStream found = type.getResourceAsStream(file)) {
            if (language != Locale.ROOT) { // English words are with the code, but for some
                assertThat(found).as(file).isNotNull();
            }
            if (found != null) {
                words.load(new InputStreamReader(found, StandardCharsets.UTF_8));
            }
        }
        return words;
    }

    /** The kinds of rows that something is said of, in English. */
    private static Set<String> rows(ActionBundles.Found action) throws IOException {
        Set<String> keys = new TreeSet<>(words(action, Locale.ROOT).stringPropertyNames());
        keys.removeIf(key -> !key.startsWith("row."));
        return keys;
    }

    private static boolean hasWords(String summary) {
        return summary.replaceAll("\\{[A-Za-z]+}", "").matches(".*\\p{L}.*");
    }

    private static Set<String> shown(ActionBundles.Found action) {
        ActionInfo info = action.installed().info();
        Set<String> keys = new TreeSet<>(Set.of("label", "group", "keywords"));
        if (hasWords(info.summary())) {
            keys.add("summary");
        }
        if (!info.aside().isEmpty()) {
            keys.add("aside");
        }
        if (!info.deed().isEmpty()) {
            keys.add("deed");
        }
        fields(action.installed().form(), "field.", keys);
        return keys;
    }

    private static void fields(Form form, String prefix, Set<String> keys) {
        for (FormField field : form.fields()) {
            String key = prefix + field.name();
            keys.add(key);
            if (!field.help().isEmpty()) {
                keys.add(key + ".help");
            }
            if (!field.unit().isEmpty()) {
                keys.add(key + ".unit");
            }
            if (field.initial().orElse(null) instanceof ConfigValue.Items rows
                    && !rows.values().isEmpty()) {
                keys.add(key + ".initial");
            }
            choices(field.type(), keys);
        }
    }

    private static void choices(FieldType editor, Set<String> keys) {
        switch (editor) {
            case FieldType.Choice choice ->
                choice.choices()
                        .forEach(name -> keys.add("choice." + choice.type().getSimpleName() + "." + name));
            case FieldType.Rows rows -> choices(rows.item(), keys);
            case FieldType.SubForm sub ->
                fields(sub.form(), "field." + sub.form().record().getSimpleName() + ".", keys);
            default -> {} // what it shows is the admin's own
        }
    }
}
