package org.callwright.compiler.form;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.callwright.action.Field;
import org.callwright.action.Template;
import org.callwright.model.config.ConfigValue;

/**
 * One field of a form.
 *
 * @param name the key in the configuration
 * @param label shown with the field
 * @param help one sentence, or empty
 * @param type the values it accepts
 * @param unit of a number, or empty
 * @param secret whether the input is masked
 * @param condition when the field is shown; absent for always
 * @param optional whether it may stay empty
 * @param wrapped whether the record component is an {@code Optional}, which is empty while the field is hidden
 * @param initial the value in a new step
 */
public record FormField(
        String name,
        String label,
        String help,
        String unit,
        boolean secret,
        Optional<Shown> condition,
        FieldType type,
        boolean optional,
        boolean wrapped,
        Optional<ConfigValue> initial) {

    private static final int LONGEST_LABEL = 100;
    private static final int LONGEST_HELP = 500;

    /**
     * Shows a field only while another field has one of these values.
     *
     * @param field the name of another field of the form
     * @param values names of enum constants, or {@code true}
     */
    public record Shown(String field, List<String> values) {
        public Shown {
            values = List.copyOf(values);
        }

        boolean holds(ConfigValue value) {
            return switch (value) {
                case ConfigValue.Text text -> values.contains(text.value());
                case ConfigValue.Flag flag -> values.contains(String.valueOf(flag.value()));
                case null, default -> false;
            };
        }
    }

    static FormField of(RecordComponent component) {
        Field field = component.getAnnotation(Field.class);
        String where = component.getDeclaringRecord().getName() + "." + component.getName();
        if (field == null) {
            throw new IllegalArgumentException(where + " needs @Field");
        }
        if (field.value().length() > LONGEST_LABEL
                || field.unit().length() > LONGEST_LABEL
                || field.help().length() > LONGEST_HELP) {
            throw new IllegalArgumentException(
                    where + ": a label has up to " + LONGEST_LABEL + " characters, a help up to " + LONGEST_HELP);
        }
        Type type = component.getGenericType();
        boolean wrapped = type instanceof ParameterizedType generic && generic.getRawType() == Optional.class;
        Type inner = wrapped ? ((ParameterizedType) type).getActualTypeArguments()[0] : type;
        try {
            FieldType fieldType = FieldType.of(inner, field.min(), field.max());
            Optional<ConfigValue> initial =
                    field.initial().isEmpty() ? fieldType.unfilled() : Optional.of(fieldType.parse(field.initial()));
            Optional<Shown> condition = field.when().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Shown(field.when(), List.of(field.is())));
            if (condition.isPresent() && !wrapped && initial.isEmpty()) {
                throw new IllegalArgumentException("a field that can be hidden needs Optional or an initial value");
            }
            return new FormField(
                    component.getName(),
                    field.value(),
                    field.help(),
                    field.unit(),
                    field.secret(),
                    condition,
                    fieldType,
                    wrapped && !field.needed(),
                    wrapped,
                    initial);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
        }
    }

    /** The unnamed field that stands for a row of a list: with the list's unit, and masked as the list is. */
    public static FormField row(FormField list, FieldType item) {
        return new FormField(
                "row", "", "", list.unit(), list.secret(), Optional.empty(), item, true, true, Optional.empty());
    }

    FormField with(FieldType other) {
        return new FormField(name, label, help, unit, secret, condition, other, optional, wrapped, initial);
    }

    /** The value for the record component; {@code null} for a field that may be empty and is. */
    Object bind(ConfigValue value, boolean shown) throws FieldProblem {
        ConfigValue present = value != null ? value : initial.orElse(null);
        boolean empty = present == null
                || present instanceof ConfigValue.Text text && text.value().isBlank();
        if (empty && !optional && (shown || !wrapped)) {
            throw FieldProblem.missing();
        }
        Object bound = empty ? null : type.bind(present);
        return wrapped ? Optional.ofNullable(bound) : bound;
    }

    /** As {@link #bind}, but missing or wrong values are replaced; {@code null} if there is no replacement. */
    Object bindLoosely(ConfigValue value) {
        try {
            return bind(value, true);
        } catch (FieldProblem wrong) {
            if (type instanceof FieldType.Rows rows && value instanceof ConfigValue.Items items) {
                List<?> bound = rows.bindLoosely(items);
                return wrapped ? Optional.of(bound) : bound;
            }
            return value != null && initial.isPresent() ? bindLoosely(null) : wrapped ? Optional.empty() : neutral();
        }
    }

    /**
     * As {@link #bindLoosely}, for a field of a row: also {@code null} for a missing text, since rows' branches are
     * told apart by their texts, and for a needed {@code Optional}, unless it is a day or a time: a row that lacks its day
     * is the same row.
     */
    Object bindInRow(ConfigValue value, boolean shown) {
        try {
            return bind(value, shown);
        } catch (FieldProblem wrong) {
            boolean words = type instanceof FieldType.TextBox
                    || type instanceof ParsedFieldType parsed
                            && (parsed.kind() == ParsedFieldType.Kind.TEMPLATE
                                    || parsed.kind() == ParsedFieldType.Kind.PHONE);
            return wrapped && !optional && !isMoment() || words && initial.isEmpty() ? null : bindLoosely(value);
        }
    }

    private boolean isMoment() {
        return type instanceof ParsedFieldType parsed
                && (parsed.kind() == ParsedFieldType.Kind.DATE || parsed.kind() == ParsedFieldType.Kind.TIME);
    }

    private Object neutral() {
        return switch (type) {
            case FieldType.NumberBox number -> number.wide() ? (Object) number.least() : (Object) (int) number.least();
            case FieldType.DurationBox duration -> Duration.ofSeconds(duration.least());
            case FieldType.CheckBox box -> false;
            case FieldType.Rows rows -> List.of();
            case FieldType.TextBox text -> "";
            case FieldType.Choice choice -> choice.type().getEnumConstants()[0];
            case FieldType.ZonePicker zone -> ZoneOffset.UTC;
            case FieldType.ReferencePicker reference -> null;
            case ParsedFieldType text ->
                switch (text.kind()) {
                    case TEMPLATE -> new Template("");
                    case DATE -> LocalDate.EPOCH;
                    case TIME -> LocalTime.MIDNIGHT;
                    case PHONE, PHONE_TEMPLATE, VARIABLE -> null;
                };
            case FieldType.SubForm sub -> sub.form().bindLoosely(ConfigValue.Group.EMPTY);
        };
    }

    /** The fields of each row if this is a list of records; else empty. */
    public List<FormField> columns() {
        return type instanceof FieldType.Rows rows && rows.item() instanceof FieldType.SubForm sub
                ? sub.form().fields()
                : List.of();
    }
}
