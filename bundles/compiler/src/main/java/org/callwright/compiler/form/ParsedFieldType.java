package org.callwright.compiler.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.callwright.action.Template;
import org.callwright.action.Variable;
import org.callwright.action.numbers.PhoneText;
import org.callwright.model.Message;
import org.callwright.model.config.ConfigValue;

/**
 * A value that is stored as text and parsed.
 *
 * @param least the shortest text
 * @param most the longest text
 */
public record ParsedFieldType(Kind kind, long least, long most) implements FieldType {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
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
        PHONE_TEMPLATE(Template.Phone.class, Template.Phone::new, ParsedFieldType.ONE_NUMBER),
        /** A day, as {@code 2026-12-24}. */
        DATE(LocalDate.class, ParsedFieldType::day, Message.of("Give a day such as 2026-12-24.")),
        /** A time of day to the minute, as {@code 17:30}. */
        TIME(LocalTime.class, ParsedFieldType::minute, Message.of("Give a time such as 17:30.")),
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

    /** @param min the shortest text that is no day, time or name, and {@code max} the longest one */
    static ParsedFieldType of(Class<?> type, long min, long max) {
        Kind kind = Kind.of(type);
        return kind == Kind.TEMPLATE || kind == Kind.PHONE || kind == Kind.PHONE_TEMPLATE
                ? new ParsedFieldType(kind, Math.max(min, 1), max == Long.MAX_VALUE ? USUAL_TEXT : max)
                : new ParsedFieldType(kind, 1, USUAL_TEXT);
    }

    private static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("no year of a calendar");
        }
        return day;
    }

    private static LocalTime minute(String text) {
        LocalTime time = LocalTime.parse(text);
        if (!time.truncatedTo(ChronoUnit.MINUTES).equals(time)) {
            throw new IllegalArgumentException("more exact than a minute");
        }
        return time;
    }

    @Override
    public Object bind(ConfigValue value) throws FieldProblem {
        String text = ConfigValues.text(value);
        if (text.length() < least || text.length() > most) {
            throw FieldProblem.outOfBounds(
                    least, Message.plural(most, "1 character", "{0} characters", most), text.length());
        }
        try {
            return kind.parse.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw FieldProblem.wrong(text, kind.advice);
        }
    }
}
