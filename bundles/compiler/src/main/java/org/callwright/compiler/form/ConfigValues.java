package org.callwright.compiler.form;

import java.math.BigDecimal;
import org.callwright.model.Message;
import org.callwright.model.config.ConfigValue;

/** Reads stored values as the type that a field needs. */
final class ConfigValues {
    private ConfigValues() {}

    static String text(ConfigValue value) throws FieldProblem {
        if (value instanceof ConfigValue.Text text) {
            return text.value();
        }
        throw FieldProblem.wrong(shown(value), Message.of("Give text."));
    }

    /** @param unit of the numbers in messages; may be empty */
    static long whole(ConfigValue value, long least, long most, String unit) throws FieldProblem {
        if (!(value instanceof ConfigValue.Numeric number) || number.value().scale() > 0) {
            throw FieldProblem.wrong(shown(value), Message.of("Give a whole number."));
        }
        BigDecimal found = number.value();
        if (found.compareTo(BigDecimal.valueOf(least)) < 0 || found.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw FieldProblem.outOfBounds(least + unit, most + unit, found.toPlainString() + unit);
        }
        return found.longValueExact();
    }

    /** A value as a message quotes it. */
    static Message shown(ConfigValue value) {
        return switch (value) {
            case ConfigValue.Text text -> Message.asIs(text.value());
            case ConfigValue.Numeric number -> Message.asIs(number.value().toPlainString());
            case ConfigValue.Flag flag -> Message.of(flag.value() ? "yes" : "no");
            case ConfigValue.Items items -> Message.of("a list");
            case ConfigValue.Group group -> Message.of("a group of values");
            case ConfigValue.Reference reference -> Message.asIs(reference.kind() + " " + reference.id());
        };
    }
}
