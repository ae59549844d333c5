package org.callwright.compiler.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Function;
import org.callwright.action.PhoneTemplate;
import org.callwright.action.PhoneText;
import org.callwright.action.Template;
import org.callwright.action.Variable;
import org.callwright.model.Message;
import org.callwright.model.config.ConfigValue;

/** A value that is stored as text and parsed. */
public record ParsedFieldType(Kind kind) implements FieldType {
    private static final Message ONE_NUMBER = Message.of("Write one number in digits, such as +49 30 555 0100 or"
            + " 030 555-0100. Letters, extensions and second numbers are not dialled.");

    /** What the text is parsed to. */
    public enum Kind {
        /** Text with values of the call in it. */
        TEMPLATE(
                Template.class,
                Template::new,
                Message.of(
                        "Values of the call are picked from the list and stand in braces; a brace that stands for itself"
                                + " is written twice.")),
        /** A phone number or the beginning of one. */
        PHONE(PhoneText.class, PhoneText::new, ParsedFieldType.ONE_NUMBER),
        /** The same with values of the call in it. */
        PHONE_TEMPLATE(PhoneTemplate.class, PhoneTemplate::new, ParsedFieldType.ONE_NUMBER),
        /** A day, as {@code 2026-12-24}. */
        DATE(LocalDate.class, LocalDate::parse, Message.of("Give a day such as 2026-12-24.")),
        /** A time of day, as {@code 17:30}. */
        TIME(LocalTime.class, LocalTime::parse, Message.of("Give a time such as 17:30.")),
        /** The name of an admin's variable. */
        VARIABLE(
                Variable.Named.class,
                Variable.Named::new,
                Message.of("A variable's name is a letter and then up to 39 letters, digits or underscores."));

        private final Class<?> type;
        private final Function<String, Object> parse;
        private final Message advice;

        Kind(Class<?> type, Function<String, Object> parse, Message advice) {
            this.type = type;
            this.parse = parse;
            this.advice = advice;
        }

        static boolean isOne(Class<?> type) {
            return of(type) != null;
        }

        private static Kind of(Class<?> type) {
            for (Kind kind : values()) {
                if (kind.type == type) {
                    return kind;
                }
            }
            return null;
        }
    }

    static ParsedFieldType of(Class<?> type) {
        return new ParsedFieldType(Kind.of(type));
    }

    @Override
    public Object bind(ConfigValue value) throws FieldProblem {
        String text = ConfigValues.text(value);
        if (text.length() > USUAL_TEXT) {
            throw FieldProblem.outOfBounds(
                    1, Message.plural(USUAL_TEXT, "1 character", "{0} characters", USUAL_TEXT), text.length());
        }
        try {
            return kind.parse.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw FieldProblem.wrong(text, kind.advice);
        }
    }
}
