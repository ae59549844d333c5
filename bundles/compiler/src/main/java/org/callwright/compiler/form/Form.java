package org.callwright.compiler.form;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.callwright.action.Action;
import org.callwright.action.Field;
import org.callwright.model.config.ConfigValue;

/**
 * The form of a configuration record, derived from its components. It describes the fields that pages show, and binds a
 * stored configuration to the record.
 *
 * @param record the configuration record
 * @param fields one for each component, in order
 */
public record Form(Class<? extends Record> record, List<FormField> fields) {

    /** Derives the form of an action's configuration. */
    public static Form ofAction(Class<?> action) {
        return of(configOf(action)
                .orElseThrow(() -> new IllegalArgumentException(
                        action.getName() + " must name its configuration record: implements Action<MyConfig>")));
    }

    /** @throws IllegalArgumentException if a component has no {@link Field} or a type that no field can hold */
    public static Form of(Class<? extends Record> record) {
        List<FormField> fields =
                Arrays.stream(record.getRecordComponents()).map(FormField::of).toList();
        for (FormField field : fields) {
            field.condition().ifPresent(shown -> {
                if (fields.stream().noneMatch(other -> other.name().equals(shown.field()))) {
                    throw new IllegalArgumentException(record.getName() + "." + field.name() + " is shown depending on "
                            + shown.field() + ", which is no field of it");
                }
            });
        }
        return new Form(record, fields);
    }

    /**
     * Builds the record from a stored configuration. Keys that the record does not have are ignored.
     *
     * @return the record, or the problems of its fields
     */
    public Binding bind(ConfigValue.Group config) {
        List<FieldProblem> problems = new ArrayList<>();
        Object[] values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            FormField field = fields.get(i);
            try {
                boolean shown = isShown(field, config);
                values[i] = field.bind(shown ? config.values().get(field.name()) : null, shown);
            } catch (FieldProblem problem) {
                problems.add(problem.inside(field.name(), field.label()));
            }
        }
        return problems.isEmpty() ? new Binding(Optional.of(create(values)), List.of()) : Binding.of(problems);
    }

    /** Whether a field is shown with these values; a hidden field counts as not filled in. */
    public boolean isShown(FormField field, ConfigValue.Group config) {
        return field.condition().isEmpty()
                || field.condition().get().holds(valueOf(field.condition().get().field(), config));
    }

    private ConfigValue valueOf(String name, ConfigValue.Group config) {
        ConfigValue filled = config.values().get(name);
        return filled != null
                ? filled
                : fields.stream()
                        .filter(field -> field.name().equals(name))
                        .findFirst()
                        .flatMap(FormField::initial)
                        .orElse(null);
    }

    /** Builds the record of an incomplete step: missing or wrong values are replaced. */
    public Record bindLoosely(ConfigValue.Group config) {
        return create(fields.stream()
                .map(field -> field.bindLoosely(config.values().get(field.name())))
                .toArray());
    }

    /** As {@link #bindLoosely}, for a row of a list; empty if too much of the row is missing. */
    Optional<Record> bindRow(ConfigValue.Group config) {
        Object[] values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            FormField field = fields.get(i);
            boolean shown = isShown(field, config);
            values[i] = field.bindInRow(shown ? config.values().get(field.name()) : null, shown);
            if (values[i] == null) {
                return Optional.empty();
            }
        }
        return Optional.of(create(values));
    }

    /** The configuration of a new step: the initial values. */
    public ConfigValue.Group initial() {
        var group = ConfigValue.Group.EMPTY;
        for (FormField field : fields) {
            if (field.initial().isPresent()) {
                group = group.with(field.name(), field.initial().get());
            }
        }
        return group;
    }

    private Record create(Object... values) {
        try {
            var types = Arrays.stream(record.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            var constructor = record.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(record.getName() + " refused valid values: " + e.getCause(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record.getName() + " cannot be made", e);
        }
    }

    /** A record, or the problems that prevent it. */
    public record Binding(Optional<Record> record, List<FieldProblem> problems) {
        static Binding of(List<FieldProblem> problems) {
            return new Binding(Optional.empty(), problems);
        }
    }

    private static Optional<Class<? extends Record>> configOf(Class<?> type) {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            for (Type implemented : at.getGenericInterfaces()) {
                if (implemented instanceof ParameterizedType generic
                        && generic.getRawType() instanceof Class<?> raw
                        && Action.class.isAssignableFrom(raw)
                        && generic.getActualTypeArguments()[0] instanceof Class<?> config
                        && config.isRecord()) {
                    return Optional.of(config.asSubclass(Record.class));
                }
            }
        }
        return Optional.empty();
    }
}
