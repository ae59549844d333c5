package org.callwright.designer.messages;

import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.callwright.model.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A language of the pages.
 *
 * @param plurals its rules for sentences that depend on a number
 * @param sentences by {@link Message#english}; each by the forms of {@code plurals}, or with {@link PluralRules#OTHER}
 *     alone
 */
record Language(Locale locale, PluralRules plurals, Map<String, Map<String, String>> sentences) {

    /** The language of the sources, which needs no file. */
    static final Language ENGLISH = new Language(Locale.ENGLISH, PluralRules.NONE, Map.of());

    /**
     * Reads a language from JSON: {@code plurals} has a condition for each form, as {@link PluralRules} describes, and
     * may be missing; {@code sentences} has for each English sentence a text, or an object with a text for each form.
     *
     * @throws JacksonException when it is not JSON, or has no sentences
     * @throws IllegalArgumentException when a condition cannot be read, or a sentence has no form for other numbers
     */
    static Language read(Locale locale, InputStream file) {
        JsonNode json = new ObjectMapper().readTree(file);
        Map<String, Map<String, String>> sentences = new HashMap<>();
        json.required("sentences")
                .properties()
                .forEach(each -> sentences.put(each.getKey(), forms(each.getKey(), each.getValue())));
        return new Language(locale, PluralRules.of(texts(json.path("plurals"))), Map.copyOf(sentences));
    }

    /** A message's pattern in this language: the English one where the sentence is not translated. */
    String pattern(Message message) {
        Map<String, String> forms = sentences.get(message.english());
        if (forms == null) {
            return message.pattern();
        }
        String form = message.count().map(count -> plurals.form(count.number())).orElse(PluralRules.OTHER);
        return forms.getOrDefault(form, forms.get(PluralRules.OTHER));
    }

    private static Map<String, String> forms(String english, JsonNode translated) {
        Map<String, String> forms =
                translated.isString() ? Map.of(PluralRules.OTHER, translated.asString()) : texts(translated);
        if (!forms.containsKey(PluralRules.OTHER)) {
            throw new IllegalArgumentException(
                    "\"" + english + "\" has neither a text nor one under \"" + PluralRules.OTHER + "\". Add it.");
        }
        return forms;
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties()
                .forEach(each -> texts.put(each.getKey(), each.getValue().asString()));
        return texts;
    }
}
