package org.callwright.designer.messages;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the translations of the pages: files beside this class that are named by their language tag, such as {@code
 * de.json} or {@code pt-BR.json}, in this bundle or in a fragment of it. A class loader cannot list its resources, so
 * every language that the JDK knows is looked for.
 */
final class LanguageFiles {

    private static final Logger LOG = LoggerFactory.getLogger(LanguageFiles.class);

    private LanguageFiles() {}

    /** All that can be read, by tag. */
    static List<Language> all() {
        return Locale.availableLocales()
                .map(Locale::toLanguageTag)
                .distinct()
                .sorted()
                .map(LanguageFiles::read)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Language> read(String tag) {
        String name = tag + ".json";
        try (InputStream file = LanguageFiles.class.getResourceAsStream(name)) {
            return Optional.ofNullable(file).map(found -> Language.read(Locale.forLanguageTag(tag), found));
        } catch (IOException | RuntimeException e) {
            LOG.error("{} cannot be read, so pages are not offered in its language. Correct the file.", name, e);
            return Optional.empty();
        }
    }
}
