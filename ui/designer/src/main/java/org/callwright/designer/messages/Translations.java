package org.callwright.designer.messages;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.callwright.model.Message;
import org.callwright.store.preferences.Preferences;

/**
 * The languages of the pages. Each page is in the one that its user chose, or that its browser prefers. Sentences are written in English in the
 * code; {@link LanguageFiles} has the others. What a language lacks is shown in English.
 */
public final class Translations implements I18NProvider {

    /** English first, which browsers get that prefer none of them. */
    private static final Map<Locale, Language> LANGUAGES = new LinkedHashMap<>();

    static {
        LANGUAGES.put(Locale.ENGLISH, Language.ENGLISH);
        LanguageFiles.all().forEach(language -> LANGUAGES.put(language.locale(), language));
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return offered();
    }

    @Override
    public String getTranslation(String english, Locale language, Object... arguments) {
        return say(Message.of(english, arguments), language);
    }

    /** The language of the current page; English outside of one. */
    public static Locale language() {
        return Optional.ofNullable(UI.getCurrent()).map(UI::getLocale).orElse(Locale.ENGLISH);
    }

    /** The languages that pages are offered in. */
    public static List<Locale> offered() {
        return List.copyOf(LANGUAGES.keySet());
    }

    /** Which of the offered languages a user wants; empty for the browser's, and when the wanted one is offered no more. */
    public static Optional<Locale> wanted(Preferences preferences) {
        return preferences.language().map(Locale::forLanguageTag).filter(LANGUAGES::containsKey);
    }

    /** Makes a new page as its user wants it. */
    public static void choose(UI page, Preferences preferences) {
        wanted(preferences).ifPresent(page::setLocale);
        Formats.choose(page, preferences);
    }

    /**
     * A sentence in the language of the current page. Background threads have none.
     *
     * @param english a literal, with {@code {0}}, {@code {1}} … where the arguments belong
     */
    public static String say(String english, Object... arguments) {
        return say(Message.of(english, arguments));
    }

    /**
     * A sentence that depends on a number, in the language of the current page; see {@link Message#plural}.
     *
     * @param one a literal for exactly one
     * @param other a literal for every other number
     */
    public static String plural(long count, String one, String other, Object... arguments) {
        return say(Message.plural(count, one, other, arguments));
    }

    /** A message in the language of the current page. */
    public static String say(Message message) {
        return say(message, language());
    }

    /** A message in the given language, or in the nearest one that pages are offered in. */
    public static String say(Message message, Locale language) {
        return message.in(nearest(language)::pattern);
    }

    private static Language nearest(Locale wanted) {
        Language exact = LANGUAGES.get(wanted);
        if (exact != null) {
            return exact;
        }
        Locale found = Locale.lookup(Locale.LanguageRange.parse(wanted.toLanguageTag()), LANGUAGES.keySet());
        return found == null ? Language.ENGLISH : LANGUAGES.get(found);
    }
}
