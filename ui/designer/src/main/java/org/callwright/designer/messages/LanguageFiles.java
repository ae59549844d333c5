package org.callwright.designer.messages;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the translations of the pages: files beside this class that are named by their language tag, such as {@code
 * de.json} or {@code pt-BR.json}, in this bundle or in a fragment of it.
 */
final class LanguageFiles {

    private static final Logger LOG = LoggerFactory.getLogger(LanguageFiles.class);
    private static final String SUFFIX = ".json";

    private LanguageFiles() {}

    /** All that can be read, by tag. */
    static List<Language> all() {
        return tags().distinct()
                .sorted()
                .map(LanguageFiles::read)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Outside of a container, class loaders cannot list files: every language that the JDK knows is tried there. */
    private static Stream<String> tags() {
        Bundle bundle = FrameworkUtil.getBundle(LanguageFiles.class);
        return bundle == null
                ? Locale.availableLocales().map(Locale::toLanguageTag)
                : Collections.list(bundle.findEntries(folder(), "*" + SUFFIX, false)).stream()
                        .map(URL::getPath)
                        .map(path -> path.substring(path.lastIndexOf('/') + 1, path.length() - SUFFIX.length()));
    }

    private static String folder() {
        return LanguageFiles.class.getPackageName().replace('.', '/');
    }

    private static Optional<Language> read(String tag) {
        String name = tag + SUFFIX;
        try (InputStream file = LanguageFiles.class.getResourceAsStream(name)) {
            return Optional.ofNullable(file).map(found -> Language.read(Locale.forLanguageTag(tag), found));
        } catch (IOException | RuntimeException e) {
            LOG.error("{} cannot be read, so pages are not offered in its language. Correct the file.", name, e);
            return Optional.empty();
        }
    }
}
