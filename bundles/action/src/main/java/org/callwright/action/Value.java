package org.callwright.action;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.annotation.versioning.ProviderType;

/** An argument of an application, or the value of a variable. The compiler prints and escapes it. */
@ProviderType
public sealed interface Value
        permits Value.Text,
                Value.Whole,
                Value.Joined,
                Value.Options,
                Value.Channel,
                Value.Outside,
                Value.Routine,
                Value.NameOf,
                Template,
                Variable,
                Reference {

    /** Text. */
    record Text(String text) implements Value {}

    /** A number. */
    record Whole(long number) implements Value {}

    /** A list of values for Asterisk, such as phones that ring together. */
    record Joined(List<Value> values) implements Value {
        public Joined {
            values = List.copyOf(values);
        }
    }

    /**
     * Options of an application, such as {@code tS(30)}.
     *
     * @param options in order
     */
    record Options(List<Option> options) implements Value {
        public Options {
            options = List.copyOf(options);
        }

        /** These options and one more with values in parentheses. */
        public Options with(char letter, Object... values) {
            var more = new Option(letter, Stream.of(values).map(Value::of).toList());
            return new Options(Stream.concat(options.stream(), Stream.of(more)).toList());
        }
    }

    /** An option letter with the values that follow it in parentheses, if any. */
    record Option(char letter, List<Value> values) {
        public Option {
            if (!Character.isLetterOrDigit(letter) || letter > 127) {
                throw new IllegalArgumentException("An option is a letter or digit, not '" + letter + "'");
            }
            values = List.copyOf(values);
        }
    }

    /** A section to dial, from {@link Section#channel}. */
    record Channel(String section) implements Value {}

    /**
     * An outside number for {@code Dial}, with the route to take. Only the digits of the number and a leading plus are
     * used.
     */
    record Outside(Value number, Reference.Route route) implements Value {}

    /** A routine for the called party's channel, from {@link Dialplan#routine}. */
    record Routine(String section) implements Value {}

    /** The name of a variable, for applications that set one, such as {@code Read}. */
    record NameOf(Variable variable) implements Value {}

    /**
     * Converts an {@code Object} argument of {@link Dialplan}.
     *
     * @throws IllegalArgumentException for a type that is not supported
     */
    static Value of(Object object) {
        return switch (object) {
            case Value value -> value;
            case String text -> new Text(text);
            case Integer number -> new Whole(number);
            case Long number -> new Whole(number);
            case Duration duration -> new Whole(duration.toSeconds());
            case ZoneId zone -> new Text(zone.getId());
            case null -> throw new IllegalArgumentException("A value is missing");
            default ->
                throw new IllegalArgumentException("A dialplan takes no "
                        + object.getClass().getName() + "; give a Value, text, a whole number, a Duration or a ZoneId");
        };
    }

    /** The name of a variable of the step or of an admin, for an application that sets it. */
    static Value nameOf(Variable variable) {
        return new NameOf(variable);
    }

    /** Values joined by {@code &}. */
    static Value all(List<? extends Value> values) {
        return new Joined(List.copyOf(values));
    }

    /** Option letters without values, such as {@code "tT"}; no options for an empty text. */
    static Options options(String letters) {
        return new Options(letters.chars()
                .mapToObj(letter -> new Option((char) letter, List.of()))
                .toList());
    }
}
