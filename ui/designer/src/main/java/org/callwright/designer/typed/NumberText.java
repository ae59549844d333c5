package org.callwright.designer.typed;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.callwright.model.config.ConfigValue;

/** A whole number, with or without separators between thousands as the language has them, and with the field's unit. */
public final class NumberText implements FieldText {
    private static final int MOST_DIGITS = 18;
    private static final Pattern DIGITS = Pattern.compile("[+-]?[0-9]{1," + MOST_DIGITS + "}");
    private static final Pattern IN_THOUSANDS = Pattern.compile("[+-]?[0-9]{1,3}(_[0-9]{3})+");

    private final String separators;
    private final String unit;

    /**
     * @param language whose separator between thousands is understood
     * @param unit may follow the number; may be empty
     */
    public NumberText(Locale language, String unit) {
        separators = "[ '’"
                + Pattern.quote(String.valueOf(
                        DecimalFormatSymbols.getInstance(language).getGroupingSeparator())) + "]";
        this.unit = FieldText.plain(unit);
    }

    @Override
    public Optional<ConfigValue> read(String typed) {
        String plain = FieldText.plain(typed);
        return number(
                !unit.isEmpty() && plain.endsWith(unit)
                        ? plain.substring(0, plain.length() - unit.length()).strip()
                        : plain);
    }

    private Optional<ConfigValue> number(String plain) {
        String marked = plain.replaceAll(separators, "_");
        String digits = IN_THOUSANDS.matcher(marked).matches() ? marked.replace("_", "") : plain;
        return Optional.of(digits)
                .filter(text -> DIGITS.matcher(text).matches())
                .map(text -> new ConfigValue.Numeric(new BigDecimal(text)));
    }
}
