package org.callwright.it.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.it.stage.Await;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The languages that pages have beside English, found by their files: a new one is listed nowhere. */
public final class PageLanguages {
    private static final Path FOLDER =
            Await.repository().resolve("ui/designer/src/main/resources/org/callwright/designer/messages");

    private PageLanguages() {}

    /** All of them, by tag. */
    public static List<Locale> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .map(name -> Locale.forLanguageTag(name.replace(".json", "")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An action in each language, by that language's English name. */
    static Map<String, InstalledAction> translations(InstalledAction english) {
        Map<String, InstalledAction> translations = new LinkedHashMap<>();
        all().forEach(language -> translations.put(language.getDisplayName(Locale.ENGLISH), english.in(language)));
        return translations;
    }

    /** The sentences of a language by the English ones; of those that depend on a number the form for most numbers. */
    public static Map<String, String> sentences(Locale language) {
        JsonNode file = new ObjectMapper()
                .readTree(FOLDER.resolve(language.toLanguageTag() + ".json").toFile());
        Map<String, String> sentences = new HashMap<>();
        file.required("sentences").properties().forEach(each -> {
            JsonNode translated = each.getValue();
            sentences.put(
                    each.getKey(), (translated.isString() ? translated : translated.required("other")).asString());
        });
        return sentences;
    }
}
