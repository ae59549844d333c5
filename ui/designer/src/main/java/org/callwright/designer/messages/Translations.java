package org.callwright.designer.messages;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.callwright.model.Message;
import tools.jackson.databind.ObjectMapper;

/**
 * The languages of the pages, of which each page has the one that its browser prefers. Sentences stand in the code in
 * English; those of another language are in a file each, by the English ones. A test holds them complete.
 */
public final class Translations implements I18NProvider {
    private static final Map<String, String> GERMAN = read("de.json");

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Locale.ENGLISH, Locale.GERMAN);
    }

    @Override
    public String getTranslation(String english, Locale language, Object... arguments) {
        return say(Message.of(english, arguments), language);
    }

    /** The language of the page that is being worked on; English where none is. */
    public static Locale language() {
        return Optional.ofNullable(UI.getCurrent()).map(UI::getLocale).orElse(Locale.ENGLISH);
    }

    /**
     * Says something in the language of the page that is being worked on: so not in a thread of its own.
     *
     * @param english a literal, with {@code {0}}, {@code {1}} … where the arguments belong
     */
    public static String say(String english, Object... arguments) {
        return say(Message.of(english, arguments));
    }

    /** As above, for what was found out elsewhere. */
    public static String say(Message message) {
        return say(message, language());
    }

    /** As above, where the language is known and no page is being worked on. */
    public static String say(Message message, Locale language) {
        return message.in(dictionary(language));
    }

    private static Function<Message, String> dictionary(Locale language) {
        return language.getLanguage().equals(Locale.GERMAN.getLanguage())
                ? message -> GERMAN.getOrDefault(message.english(), message.pattern())
                : Message::pattern;
    }

    private static Map<String, String> read(String name) {
        try (InputStream file = Translations.class.getResourceAsStream(name)) {
            Map<String, String> words = new HashMap<>();
            new ObjectMapper()
                    .readTree(file)
                    .properties()
                    .forEach(entry -> words.put(entry.getKey(), entry.getValue().asString()));
            return Map.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException("The bundle's words " + name + " cannot be read", e);
        }
    }
}
