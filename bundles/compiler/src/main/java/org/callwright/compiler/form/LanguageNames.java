package org.callwright.compiler.form;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What people call the languages of prompts: {@code de} is German, or Deutsch in German. */
public final class LanguageNames {
    /** Language, country, and whatever a maker of prompts adds, such as the speaker. */
    private static final Pattern CODE = Pattern.compile("([a-z]{2,3})(?:[_-]([A-Z]{2}))?(?:[_-](.+))?");

    private static final Pattern TYPED_CODE = Pattern.compile("([A-Za-z]{2})(?:[_-]([A-Za-z]{2}))?");

    private LanguageNames() {}

    /** The name of a language in the reader's own; the code itself where nobody knows a name for it. */
    public static String of(String code, Locale reader) {
        Matcher parts = CODE.matcher(code);
        if (!parts.matches()) {
            return code;
        }
        Locale language =
                Locale.of(parts.group(1), Optional.ofNullable(parts.group(2)).orElse(""));
        if (language.getDisplayLanguage(reader).equals(language.getLanguage())) {
            return code;
        }
        String name = language.getDisplayName(reader);
        String capital = name.substring(0, 1).toUpperCase(reader) + name.substring(1);
        return parts.group(3) == null ? capital : capital + ", " + parts.group(3);
    }

    /**
     * The code of the language that is meant by a name in the reader's language, in English or in itself, or by a code in
     * another notation: {@code German}, {@code Deutsch}, {@code DE}; {@code en-gb} for {@code en_GB}.
     *
     * @return empty if it is the name of none
     */
    public static Optional<String> codeOf(String typed, Locale reader) {
        Matcher code = TYPED_CODE.matcher(typed);
        if (code.matches() && all().contains(code.group(1).toLowerCase(Locale.ROOT))) {
            String language = code.group(1).toLowerCase(Locale.ROOT);
            return Optional.of(
                    code.group(2) == null
                            ? language
                            : language + "_" + code.group(2).toUpperCase(Locale.ROOT));
        }
        List<String> called = all().stream()
                .filter(each -> names(Locale.of(each), reader).anyMatch(typed::equalsIgnoreCase))
                .toList();
        return called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty();
    }

    private static Set<String> all() {
        Set<String> codes = new HashSet<>();
        // Two codes of a language, such as that of before, are one Locale.
        Stream.of(Locale.getISOLanguages())
                .map(code -> Locale.of(code).getLanguage())
                .forEach(codes::add);
        return codes;
    }

    private static Stream<String> names(Locale language, Locale reader) {
        return Stream.of(reader, Locale.ENGLISH, language).map(language::getDisplayLanguage);
    }
}
