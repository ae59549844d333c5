package org.callwright.designer.messages;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.callwright.model.Message;

/**
 * The languages of the pages. Each page is in the one that its browser prefers. Sentences are written in English in the
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
        return List.copyOf(LANGUAGES.keySet());
    }

    @Override
    public String getTranslation(String english, Locale language, Object... arguments) {
        return say(Message.of(english, arguments), language);
    }

    /** The language of the current page; English outside of one. */
    public static Locale language() {
        return Optional.ofNullable(UI.getCurrent()).map(UI::getLocale).orElse(Locale.ENGLISH);
    }

    /**
     * The language whose formats the current page uses for dates and times. English without a country would mean the
     * United States, with twelve hours and the month before the day; pages use the United Kingdom's.
     */
    public static Locale formats() {
        Locale language = language();
        return language.equals(Locale.ENGLISH) ? Locale.UK : language;
    }

    /** What the browser prefers, with a country where it names one; the page's language outside of a request. */
    public static Locale browserLocale() {
        return Optional.ofNullable(VaadinSession.getCurrent())
                .map(session -> session.getBrowser().getLocale())
                .orElseGet(Translations::language);
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
