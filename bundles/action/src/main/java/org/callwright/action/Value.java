package org.callwright.action;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.annotation.versioning.ProviderType;

/** Something that an application or a variable is given. What it looks like in a dialplan is the printer's business. */
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

    /** Text as a person or an action's author wrote it. */
    record Text(String text) implements Value {}

    /** A number. */
    record Whole(long number) implements Value {}

    /** Several values where Asterisk takes a list, such as phones that ring together. */
    record Joined(List<Value> values) implements Value {
        public Joined {
            values = List.copyOf(values);
        }
    }

    /**
     * Option letters of an application, such as {@code tS(30)}.
     *
     * @param options in the order given
     */
    record Options(List<Option> options) implements Value {
        public Options {
            options = List.copyOf(options);
        }

        /** These options and one more that takes values in parentheses. */
        public Options with(char letter, Object... values) {
            var more = new Option(letter, Stream.of(values).map(Value::of).toList());
            return new Options(Stream.concat(options.stream(), Stream.of(more)).toList());
        }
    }

    /** One option letter and what follows it in parentheses, if anything. */
    record Option(char letter, List<Value> values) {
        public Option {
            if (!Character.isLetterOrDigit(letter) || letter > 127) {
                throw new IllegalArgumentException("An option is a letter or digit, not '" + letter + "'");
            }
            values = List.copyOf(values);
        }
    }

    /** A section to be dialled, as {@link Section#channel} gives it. */
    record Channel(String section) implements Value {}

    /**
     * A number to be dialled through a way out of the PBX, for {@code Dial}. What is left of the number is digits, and a
     * plus in front.
     */
    record Outside(Value number, Reference.Route route) implements Value {}

    /** What runs on another channel than the caller's, as {@link Dialplan#routine} gives it. */
    record Routine(String section) implements Value {}

    /** A variable's name, for applications that fill one, such as {@code Read}. */
    record NameOf(Variable variable) implements Value {}

    /**
     * What an {@code Object} argument of {@link Dialplan} stands for.
     *
     * @throws IllegalArgumentException for a type that has no meaning in a dialplan
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

    /** The name of a variable of the step or of an admin, for an application that fills it. */
    static Value nameOf(Variable variable) {
        return new NameOf(variable);
    }

    /** Several values where Asterisk takes a list joined by {@code &}. */
    static Value all(List<? extends Value> values) {
        return new Joined(List.copyOf(values));
    }

    /** Option letters that take nothing, such as {@code "tT"}; none for an empty text. */
    static Options options(String letters) {
        return new Options(letters.chars()
                .mapToObj(letter -> new Option((char) letter, List.of()))
                .toList());
    }
}
