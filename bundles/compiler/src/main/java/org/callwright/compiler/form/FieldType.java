package org.callwright.compiler.form;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.callwright.action.Reference;
import org.callwright.model.Message;
import org.callwright.model.config.ConfigValue;

/** The type of a field: the values it accepts, and so the input that pages show. */
public sealed interface FieldType
        permits FieldType.TextBox,
                FieldType.NumberBox,
                FieldType.DurationBox,
                FieldType.CheckBox,
                FieldType.Choice,
                FieldType.ZonePicker,
                FieldType.ReferencePicker,
                FieldType.Rows,
                FieldType.SubForm,
                ParsedFieldType {

    /** The longest text, unless the field says otherwise. */
    long USUAL_TEXT = 1_000;

    /** The value for the record component. */
    Object bind(ConfigValue value) throws FieldProblem;

    /** The value of an incomplete row; empty if there is nothing to make it of. */
    default Optional<?> bindRow(ConfigValue value) {
        try {
            return Optional.of(bind(value));
        } catch (FieldProblem wrong) {
            return Optional.empty();
        }
    }

    /** The stored form of an initial value given in an annotation. */
    default ConfigValue parse(String text) {
        return new ConfigValue.Text(text);
    }

    /** The value of a field that is not filled in; empty if it must be filled in. */
    default Optional<ConfigValue> unfilled() {
        return Optional.empty();
    }

    /** A line of text, with bounds for its length. */
    record TextBox(long least, long most) implements FieldType {
        @Override
        public String bind(ConfigValue value) throws FieldProblem {
            String text = ConfigValues.text(value);
            if (text.length() < least || text.length() > most) {
                throw FieldProblem.outOfBounds(
                        least, Message.plural(most, "1 character", "{0} characters", most), text.length());
            }
            return text;
        }
    }

    /** A whole number. */
    record NumberBox(long least, long most, boolean wide) implements FieldType {
        @Override
        public Object bind(ConfigValue value) throws FieldProblem {
            long number = ConfigValues.whole(value, least, most, "");
            return wide ? (Object) number : (Object) (int) number;
        }

        @Override
        public ConfigValue parse(String text) {
            return new ConfigValue.Numeric(Long.parseLong(text));
        }
    }

    /** A length of time, in whole seconds. */
    record DurationBox(long least, long most) implements FieldType {
        @Override
        public Duration bind(ConfigValue value) throws FieldProblem {
            return Duration.ofSeconds(ConfigValues.whole(value, least, most, " s"));
        }

        @Override
        public ConfigValue parse(String text) {
            return new ConfigValue.Numeric(Long.parseLong(text));
        }
    }

    /** Yes or no. */
    record CheckBox() implements FieldType {
        @Override
        public Boolean bind(ConfigValue value) throws FieldProblem {
            if (value instanceof ConfigValue.Flag flag) {
                return flag.value();
            }
            throw FieldProblem.wrong(ConfigValues.shown(value), Message.of("Choose yes or no."));
        }

        @Override
        public ConfigValue parse(String text) {
            return new ConfigValue.Flag(Boolean.parseBoolean(text));
        }

        @Override
        public Optional<ConfigValue> unfilled() {
            return Optional.of(new ConfigValue.Flag(false));
        }
    }

    /**
     * A constant of an enum, stored by name.
     *
     * @param labels the labels of constants in one language, by name; others are derived from the name
     */
    record Choice(Class<?> type, Map<String, String> labels) implements FieldType {
        public Choice {
            labels = Map.copyOf(labels);
        }

        /** The label of a constant; by default {@code HOURS_ONLY} is "Hours only". */
        public String label(String name) {
            String words = name.replace('_', ' ').toLowerCase(Locale.ROOT);
            return labels.getOrDefault(
                    name, words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
        }

        @Override
        public Object bind(ConfigValue value) throws FieldProblem {
            String name = ConfigValues.text(value);
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> FieldProblem.wrong(name, Message.of("Choose one of {0}.", choices())));
        }

        /** The constants' names, in order. */
        public List<String> choices() {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .toList();
        }
    }

    /**
     * A time zone, stored by its IANA name.
     *
     * @param named whether only names of {@link ZoneNames} are accepted
     */
    record ZonePicker(boolean named) implements FieldType {
        @Override
        public ZoneId bind(ConfigValue value) throws FieldProblem {
            String text = ConfigValues.text(value);
            try {
                if (!named || ZoneNames.all().contains(text)) {
                    return ZoneId.of(text);
                }
            } catch (DateTimeException e) {
                // told below
            }
            throw FieldProblem.wrong(text, Message.of("Choose a time zone such as Europe/Berlin."));
        }
    }

    /** A reference to something on the PBX or in Callwright. */
    record ReferencePicker(ReferenceKind kind) implements FieldType {
        @Override
        public Reference bind(ConfigValue value) throws FieldProblem {
            if (!(value instanceof ConfigValue.Reference reference && kind.isOf(reference))) {
                throw FieldProblem.wrong(ConfigValues.shown(value), Message.of("{0}.", kind.choose()));
            }
            try {
                return kind.create(reference.id());
            } catch (IllegalArgumentException e) {
                throw FieldProblem.wrong(reference.id(), Message.asIs(e.getMessage() + "."));
            }
        }

        @Override
        public ConfigValue parse(String text) {
            return kind.to(text);
        }
    }

    /** A list of values, with bounds for their number. */
    record Rows(FieldType item, long least, long most) implements FieldType {
        @Override
        public List<?> bind(ConfigValue value) throws FieldProblem {
            if (!(value instanceof ConfigValue.Items items)) {
                throw FieldProblem.wrong(ConfigValues.shown(value), Message.of("Give a list."));
            }
            if (items.values().size() < least || items.values().size() > most) {
                throw FieldProblem.outOfBounds(
                        least,
                        Message.plural(most, "1 row", "{0} rows", most),
                        items.values().size());
            }
            List<Object> bound = new ArrayList<>();
            for (ConfigValue each : items.values()) {
                try {
                    bound.add(item.bind(each));
                } catch (FieldProblem problem) {
                    throw problem.at(bound.size());
                }
            }
            return withIds(bound);
        }

        /** The rows of an incomplete list, without those that cannot be bound. */
        List<?> bindLoosely(ConfigValue.Items items) {
            return withIds(items.values().stream()
                    .<Object>flatMap(each -> item.bindRow(each).stream())
                    .toList());
        }

        private List<?> withIds(List<Object> bound) {
            return ids().<List<?>>map(ids -> ids.given(bound)).orElseGet(() -> List.copyOf(bound));
        }

        /** The ids of the rows; empty if they have none. */
        Optional<RowIds> ids() {
            return item instanceof SubForm(Form form) ? RowIds.of(form) : Optional.empty();
        }

        @Override
        public ConfigValue parse(String text) {
            return new ConfigValue.Items(Stream.of(text.split(","))
                    .map(String::strip)
                    .map(item::parse)
                    .toList());
        }

        @Override
        public Optional<ConfigValue> unfilled() {
            return least <= 0 ? Optional.of(new ConfigValue.Items(List.of())) : Optional.empty();
        }
    }

    /** A record within the record. */
    record SubForm(Form form) implements FieldType {
        @Override
        public Record bind(ConfigValue value) throws FieldProblem {
            if (!(RowIds.row(value, form) instanceof ConfigValue.Group group)) {
                throw FieldProblem.wrong(ConfigValues.shown(value), Message.of("Fill in the row."));
            }
            Form.Binding binding = form.bind(group);
            if (binding.record().isEmpty()) {
                throw binding.problems().getFirst();
            }
            return binding.record().get();
        }

        @Override
        public ConfigValue parse(String text) {
            FormField first = form.fields().getFirst();
            return form.initial().with(first.name(), first.type().parse(text));
        }

        @Override
        public Optional<Record> bindRow(ConfigValue value) {
            return RowIds.row(value, form) instanceof ConfigValue.Group group ? form.bindRow(group) : Optional.empty();
        }
    }

    /** @throws IllegalArgumentException for a Java type that no field can hold */
    static FieldType of(Type type, long min, long max) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return new Rows(
                    of(generic.getActualTypeArguments()[0], Long.MIN_VALUE, Long.MAX_VALUE),
                    Math.max(min, 0),
                    Math.min(max, 1_000));
        }
        return switch (type) {
            case Class<?> c
            when c == String.class -> new TextBox(Math.max(min, 1), max == Long.MAX_VALUE ? USUAL_TEXT : max);
            case Class<?> c
            when c == int.class || c == Integer.class ->
                new NumberBox(Math.max(min, Integer.MIN_VALUE), Math.min(max, Integer.MAX_VALUE), false);
            case Class<?> c when c == long.class || c == Long.class -> new NumberBox(min, max, true);
            case Class<?> c when c == Duration.class -> new DurationBox(Math.max(min, 0), Math.min(max, 86_400));
            case Class<?> c when c == boolean.class || c == Boolean.class -> new CheckBox();
            case Class<?> c when c == ZoneId.class -> new ZonePicker(true);
            case Class<?> c when ParsedFieldType.Kind.isOne(c) -> ParsedFieldType.of(c, min, max);
            case Class<?> c when c.isEnum() -> new Choice(c, Map.of());
            case Class<?> c when Reference.class.isAssignableFrom(c) -> new ReferencePicker(ReferenceKind.of(c));
            case Class<?> c when c.isRecord() -> new SubForm(Form.of(c.asSubclass(Record.class)));
            default -> throw new IllegalArgumentException("there is no editor for " + type.getTypeName());
        };
    }
}
