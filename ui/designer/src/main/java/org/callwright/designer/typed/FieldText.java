package org.callwright.designer.typed;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.callwright.model.config.ConfigValue;

/**
 * Reads what is typed into a field, and shows a value as people write it. What is not understood is stored as it was
 * typed: so everybody sees it, and the compiler finds it wrong.
 */
public interface FieldText {

    /**
     * The value that a text means.
     *
     * @param typed not blank
     * @return empty when it is not understood, or may mean more than one value
     */
    Optional<ConfigValue> read(String typed);

    /** What to store for a text: its value, or the text itself; empty for none. */
    default Optional<ConfigValue> value(String typed) {
        return Optional.ofNullable(typed)
                .filter(text -> !plain(text).isEmpty())
                .map(text -> read(text).orElseGet(() -> new ConfigValue.Text(text)));
    }

    /** A stored value as text, whether or not it fits the field. */
    default String shown(ConfigValue value) {
        return switch (value) {
            case ConfigValue.Text text -> text.value();
            case ConfigValue.Numeric number -> number.value().toPlainString();
            case ConfigValue.Flag flag -> String.valueOf(flag.value());
            case ConfigValue.Reference reference -> reference.id();
            case ConfigValue.Items items -> "";
            case ConfigValue.Group group -> "";
        };
    }

    /** A text in small letters, with plain blanks, digits and hyphens in place of their variants. */
    static String plain(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Z}\\s\\p{Cf}]+", " ")
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .strip()
                .toLowerCase(Locale.ROOT);
        var digits = new StringBuilder();
        text.codePoints()
                .forEach(each ->
                        digits.appendCodePoint(Character.isDigit(each) ? '0' + Character.digit(each, 10) : each));
        return digits.toString();
    }
}
